package eu.salvus.simulation.hospital;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import eu.salvus.twin.assumption.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the groups of a hospital while it is compiled. */
final class AssumptionGroups {
    private static final Subject WHOLE = new Subject("hospital", null, null, null);

    private record Name(Subject subject, String property) {}

    private final Map<Name, Integer> indices = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();

    /**
     * A number that depends on a property of one thing.
     *
     * @param unknown whether the twin leaves the fact itself unknown
     */
    Assumed of(Subject subject, String property, Span span, boolean unknown) {
        if (span.low() == span.high()) {
            return Assumed.known(span.low());
        }
        int group = indices.computeIfAbsent(new Name(subject, property), name -> {
            names.add(name);
            counts.add(new int[2]);
            return names.size() - 1;
        });
        counts.get(group)[0] += unknown ? 1 : 0;
        counts.get(group)[1]++;
        return new Assumed(span.low(), span.high(), group);
    }

    /** A number that no fact of the twin changes. */
    Assumed figure(Figure figure) {
        return of(WHOLE, figure.name(), figure.span(), false);
    }

    List<AssumptionGroup> list() {
        List<AssumptionGroup> list = new ArrayList<>();
        for (int group = 0; group < names.size(); group++) {
            Name name = names.get(group);
            int[] count = counts.get(group);
            list.add(new AssumptionGroup(name.property, name.subject.toString(), count[0], count[1]));
        }
        return List.copyOf(list);
    }

    Assumptions assumptions() {
        return new Assumptions(names.stream()
                .mapToLong(name -> Draws.key("assumption", name.subject.toString(), name.property))
                .toArray());
    }
}
