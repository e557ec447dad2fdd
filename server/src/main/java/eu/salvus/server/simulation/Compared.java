package eu.salvus.server.simulation;

import eu.salvus.server.Texts;
import eu.salvus.simulation.RunLosses;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two results.
 *
 * @param paired whether both share every draw of chance, so that what differs comes from the hospital alone
 * @param saved care-hours lost less by the second; null when they are not paired
 * @param spared people exposed less by the second; null when they are not paired
 * @param summary the same in a plain sentence
 * @param services care-hours saved, by clinical service; none when they are not paired
 */
record Compared(
        boolean paired,
        ResultPayload.@Nullable Range saved,
        ResultPayload.@Nullable Range spared,
        String summary,
        List<ComparisonPayload.Service> services) {

    static Compared of(
            StoredSimulation first, StoredSimulation second, RunLosses before, RunLosses after, Locale locale) {
        boolean paired = first.scenario().equals(second.scenario())
                && first.seed() == second.seed()
                && first.runs() == second.runs();
        Estimate saved = paired ? RunLosses.saved(before.care(), after.care()) : null;
        return new Compared(
                paired,
                saved == null ? null : ResultPayload.Range.of(saved),
                paired ? ResultPayload.Range.of(RunLosses.saved(before.people(), after.people())) : null,
                summary(saved, locale),
                paired ? services(before, after) : List.of());
    }

    private static List<ComparisonPayload.Service> services(RunLosses before, RunLosses after) {
        return before.services().keySet().stream()
                .filter(after.services()::containsKey)
                .map(id -> new ComparisonPayload.Service(
                        id,
                        ResultPayload.Range.of(RunLosses.saved(
                                Objects.requireNonNull(before.services().get(id)),
                                Objects.requireNonNull(after.services().get(id))))))
                .toList();
    }

    private static String summary(@Nullable Estimate saved, Locale locale) {
        Texts texts = Texts.in(locale);
        if (saved == null) {
            return texts.of("comparison.not-paired");
        }
        String key = saved.low() > 0 ? "comparison.saved" : saved.high() < 0 ? "comparison.cost" : "comparison.unsure";
        return texts.of(key, Math.abs(saved.value()), saved.low(), saved.high());
    }
}
