package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.hospital.AssumptionGroup;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import eu.salvus.twin.Twin;
import eu.salvus.twin.assumption.Assumption;
import eu.salvus.twin.assumption.Subject;
import eu.salvus.twin.assumption.Unknown;
import eu.salvus.twin.assumption.Unknowns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills what a twin does not state with the ranges of its archetype, and collects the groups of alike unknowns: one draw a run for each.
 * Groups of the attack model come first, so that an index means the same everywhere.
 */
final class Unstated {

    private final eu.salvus.twin.assumption.Assumptions ranges;
    private final Map<String, Unknown> facts = new HashMap<>();
    private final List<UnknownGroup> groups = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();

    Unstated(
            Twin twin,
            eu.salvus.twin.assumption.Assumptions ranges,
            List<AssumptionGroup> ofAttack,
            Assumptions keysOfAttack) {
        this.ranges = ranges;
        Unknowns.of(twin).forEach(unknown -> facts.put(unknown.key(), unknown));
        for (int i = 0; i < ofAttack.size(); i++) {
            AssumptionGroup group = ofAttack.get(i);
            indices.put(group.id(), i);
            groups.add(group(group.id(), group.property(), group.subject(), Double.NaN, Double.NaN, "", "assumption"));
            keys.add(keysOfAttack.keys()[i]);
        }
    }

    /** A stated number, or the range of the archetype. */
    Assumed quantity(Subject subject, String property, @Nullable Double stated) {
        if (stated != null) {
            return Assumed.known(stated);
        }
        Bounds bounds = range(subject, property);
        return between(property, subject.toString(), bounds, "");
    }

    /** A stated number, or the middle of the archetype's range, for what cannot vary from run to run. */
    double middle(Subject subject, String property, @Nullable Double stated) {
        if (stated != null) {
            return stated;
        }
        return range(subject, property).middle();
    }

    /** The chance of yes: 1 or 0 when stated, else the archetype's range. */
    Assumed chance(Subject subject, String property, @Nullable Boolean stated) {
        return stated == null ? quantity(subject, property, null) : Assumed.known(stated ? 1 : 0);
    }

    /** A range of a content file: not a fact that the hospital left out, but something nobody knows for sure. */
    Assumed uncertain(String property, String about, Bounds bounds, String unit) {
        return between(property, about, bounds, unit);
    }

    private Assumed between(String property, String about, Bounds bounds, String unit) {
        if (bounds.low() == bounds.high()) {
            return Assumed.known(bounds.low());
        }
        String key = about + "/" + property;
        int index = indices.computeIfAbsent(key, _ -> {
            groups.add(group(key, property, about, bounds.low(), bounds.high(), unit, bounds.source()));
            keys.add(Draws.key("assumption", property, about));
            return groups.size() - 1;
        });
        return new Assumed(bounds.low(), bounds.high(), index, bounds.logarithmic());
    }

    /** A group; where the twin itself leaves the fact out, with how often, and the archetype's range and unit. */
    private UnknownGroup group(
            String key, String property, String about, double low, double high, String unit, String source) {
        Unknown fact = facts.get(key);
        if (fact == null) {
            return new UnknownGroup(property, about, 0, low, high, unit, source);
        }
        return switch (ranges.of(fact)) {
            case Assumption.Range range ->
                new UnknownGroup(
                        property, about, fact.count(), range.low(), range.high(), range.unit(), range.source());
            case Assumption.Chance chance ->
                new UnknownGroup(property, about, fact.count(), chance.low(), chance.high(), "chance", chance.source());
            case Assumption other -> new UnknownGroup(property, about, fact.count(), low, high, "", other.source());
            case null -> new UnknownGroup(property, about, fact.count(), low, high, unit, source);
        };
    }

    private Bounds range(Subject subject, String property) {
        return switch (ranges.of(subject, property)) {
            case Assumption.Range range -> new Bounds(range.low(), range.high(), range.logarithmic(), range.source());
            case Assumption.Chance chance -> new Bounds(chance.low(), chance.high(), chance.source());
            case null, default ->
                throw new IllegalArgumentException("the twin does not state `" + property + "` of " + subject
                        + ", and the archetype has no range for it; state it in the twin");
        };
    }

    /** All facts that the twin leaves unknown. */
    int unknownFacts() {
        return facts.values().stream().mapToInt(Unknown::count).sum();
    }

    /** All groups; the index of a quantity's group is a position in this list. */
    List<UnknownGroup> groups() {
        return List.copyOf(groups);
    }

    /** The keys of all groups. */
    Assumptions assumptions() {
        return new Assumptions(keys.stream().mapToLong(Long::longValue).toArray());
    }
}
