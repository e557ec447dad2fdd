package eu.salvus.server.prevention;

import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.FrontAdvice;
import eu.salvus.simulation.advice.Option;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.MeasureIndex;
import eu.salvus.simulation.measure.Price;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The measures that plans name, told once each.
 *
 * @param advice what was found
 * @param locale whose language they are told in
 */
record NamedMeasures(FrontAdvice advice, Locale locale) {

    private static final MeasureIndex INDEX = MeasureIndex.builtIn();

    /** Those that plans, their ties and the law name, in the order of the catalogue. */
    List<PlansPayload.Told> told(List<PlansPayload.Plan> plans) {
        Set<String> named = new HashSet<>();
        for (PlansPayload.Plan plan : plans) {
            plan.steps().forEach(step -> named.add(step.measure()));
            plan.ties().forEach(tie -> named.addAll(tie.more()));
            plan.law().forEach(duty -> named.add(duty.measure()));
        }
        Map<String, Price> prices = new HashMap<>();
        for (Demand demand : advice.demands().getFirst()) {
            if (demand.price() != null) {
                prices.put(demand.measure().id(), demand.price());
            }
        }
        for (Option option : advice.options()) {
            prices.put(option.measure().id(), option.price());
        }
        return advice.request().catalogue().all().stream()
                .filter(measure -> named.contains(measure.id()))
                .map(measure -> told(measure, prices.get(measure.id())))
                .toList();
    }

    private PlansPayload.Told told(Measure measure, @Nullable Price price) {
        return new PlansPayload.Told(
                measure.id(),
                measure.name().in(locale),
                measure.summary().in(locale),
                Objects.requireNonNull(INDEX.doers().get(measure.by())).in(locale),
                in(measure.howTo()),
                in(measure.supplierMessage()),
                price == null ? null : PlansPayload.Span.of(price.euros()),
                price == null ? null : PlansPayload.Span.of(price.staffDays()),
                measure.leadTimeDays(),
                asks(measure, true),
                asks(measure, false));
    }

    private List<String> asks(Measure measure, boolean required) {
        return measure.asks().stream()
                .filter(ask -> ask.required() == required)
                .map(ask -> ask.of().in(locale))
                .toList();
    }

    private @Nullable String in(@Nullable LocalText text) {
        return text == null ? null : text.in(locale);
    }
}
