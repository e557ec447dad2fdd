package eu.salvus.cli.measure;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.NearNames;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to do measures: the first steps, and the message to send to the supplier.
 *
 * @param measures in the order they are told
 * @param terminal where they are told
 */
record HowStory(List<Measure> measures, Terminal terminal) {

    private static final double DAY = 24;

    /**
     * The measures with these ids.
     *
     * @throws Failure {@link ExitCode#USAGE} with every id that is of no measure
     */
    static List<Measure> named(List<String> ids, Messages messages) {
        List<Measure> catalogue = Measures.builtIn().all();
        List<Measure> found = new ArrayList<>();
        List<Trouble> unknown = new ArrayList<>();
        for (String written : ids) {
            String id = written.strip();
            Optional<Measure> measure =
                    catalogue.stream().filter(each -> each.id().equals(id)).findFirst();
            measure.ifPresentOrElse(
                    found::add,
                    () -> unknown.add(new Trouble(
                            messages.text("measures.unknown", id),
                            NearNames.remedy(
                                    id, catalogue.stream().map(Measure::id).toList(), messages))));
        }
        if (!unknown.isEmpty()) {
            throw new Failure(ExitCode.USAGE, unknown, null);
        }
        return found;
    }

    void tell() {
        boolean first = true;
        for (Measure measure : measures) {
            if (!first) {
                terminal.gap();
            }
            first = false;
            terminal.say(
                    terminal.styled(Style.HEAD, in(measure.name())) + messages().text("measures.how-id", measure.id()));
            terminal.say("  " + in(measure.summary()));
            terminal.say("  "
                    + messages()
                            .text(
                                    "measures.how-who",
                                    messages().word(measure.by()),
                                    messages().figures().duration(measure.leadTimeDays() * DAY)));
            part("measures.how-steps", measure.howTo());
            part("measures.how-message", measure.supplierMessage());
        }
    }

    private void part(String key, @Nullable LocalText text) {
        if (text != null) {
            terminal.say("  " + terminal.styled(Style.HEAD, messages().text(key)));
            in(text).lines().forEach(line -> terminal.say("    " + line));
        }
    }

    private String in(LocalText text) {
        return text.in(messages().language().locale());
    }

    private Messages messages() {
        return terminal.messages();
    }
}
