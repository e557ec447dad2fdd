package eu.salvus.simulation.advice;

import eu.salvus.simulation.measure.Applicability;
import eu.salvus.simulation.measure.Applicability.Applicable;
import eu.salvus.simulation.measure.Applicability.Impossible;
import eu.salvus.simulation.measure.Applicability.InPlace;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.measure.Reason;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the measures of a catalogue stand in one hospital. */
final class Catalogue {

    private final double years;
    private final Map<String, Applicability> all = new LinkedHashMap<>();
    private final Map<String, Option> options = new LinkedHashMap<>();

    Catalogue(Measures measures, Twin twin, double years) {
        this.years = years;
        measures.applicability(twin).forEach(each -> all.put(each.measure().id(), each));
        Map<String, Applicable> possible = new LinkedHashMap<>();
        all.values().forEach(each -> {
            if (each instanceof Applicable applicable) {
                possible.put(each.measure().id(), applicable);
            }
        });
        // What needs something impossible is impossible too, and so on.
        while (possible.values()
                .removeIf(each -> each.measure().needs().stream()
                        .anyMatch(need -> !possible.containsKey(need) && !without(need)))) {}
        possible.values()
                .forEach(each -> options.put(
                        each.measure().id(),
                        new Option(
                                each.measure(),
                                each.parts(),
                                each.price(years),
                                each.measure().needs().stream()
                                        .filter(possible::containsKey)
                                        .collect(Collectors.toUnmodifiableSet()))));
    }

    /** Whether a need asks for nothing here: it is met already, or the simulator cannot tell. */
    private boolean without(String need) {
        return switch (all.get(need)) {
            case InPlace met -> true;
            case Impossible impossible -> impossible.reason() == Reason.NOT_SIMULATED;
            case null, default -> false;
        };
    }

    /** What may be taken here, in the order of the catalogue. */
    List<Option> options() {
        return List.copyOf(options.values());
    }

    /** Measures all of whose effect is there already. */
    List<Measure> inPlace() {
        return all.values().stream()
                .filter(InPlace.class::isInstance)
                .map(Applicability::measure)
                .toList();
    }

    /** Measures whose good the simulator cannot show. */
    List<Measure> notSimulated() {
        return all.values().stream()
                .filter(each -> each instanceof Impossible impossible && impossible.reason() == Reason.NOT_SIMULATED)
                .map(Applicability::measure)
                .toList();
    }

    /** What the law demands of this hospital, in the order of the catalogue. */
    List<Demand> demands(Collection<String> chosen) {
        Set<String> funded = Set.copyOf(chosen);
        List<Demand> demands = new ArrayList<>();
        for (Applicability each : all.values()) {
            Measure measure = each.measure();
            if (!measure.required()) {
                continue;
            }
            switch (each) {
                // Also where it needs something impossible here, so that it may not be taken: the law does not ask.
                case Applicable due ->
                    demands.add(new Demand(
                            measure,
                            funded.contains(measure.id()) ? Demand.State.FUNDED : Demand.State.UNFUNDED,
                            due.price(years)));
                case InPlace _ -> demands.add(new Demand(measure, Demand.State.IN_PLACE, null));
                case Impossible impossible -> {
                    if (impossible.reason() == Reason.NOT_SIMULATED) {
                        demands.add(new Demand(measure, Demand.State.TO_CHECK, null));
                    }
                }
            }
        }
        return demands;
    }
}
