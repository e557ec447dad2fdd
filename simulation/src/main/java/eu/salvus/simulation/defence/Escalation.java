package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What raises the level.
 *
 * @param alerts acted alerts that escalate, at least 1
 * @param lost number of resources lost to the attack that make a crisis, at least 1
 * @param counted for each resource, whether it counts among the lost ones
 * @param vital resources of which one lost makes a crisis
 * @param declaring reactions that nobody makes without knowing that it is a crisis
 * @param notice hours from such a loss until it is understood and the crisis declared
 */
public record Escalation(
        int alerts, int lost, boolean[] counted, int[] vital, Set<ReactionKind> declaring, Distribution notice) {
    /** What raises the level, with no reaction that declares a crisis. */
    public Escalation(int alerts, int lost, boolean[] counted, int[] vital, Distribution notice) {
        this(alerts, lost, counted, vital, Set.of(), notice);
    }

    /** @throws IllegalArgumentException when a number is below 1 */
    public Escalation {
        if (alerts < 1 || lost < 1) {
            throw new IllegalArgumentException(
                    "alerts and lost resources must be at least 1, not " + alerts + " and " + lost);
        }
        counted = counted.clone();
        vital = vital.clone();
        declaring = declaring.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(declaring));
    }

    /** Whether a resource counts among the lost ones. */
    boolean counts(int resource) {
        return counted[resource];
    }
}
