package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;

/**
 * What raises the level.
 *
 * @param alerts acted alerts that escalate, at least 1
 * @param lost number of resources lost to the attack that make a crisis, at least 1
 * @param counted for each resource, whether it counts among the lost ones
 * @param vital resources of which one lost makes a crisis
 * @param notice hours from such a loss until it is understood and the crisis declared
 */
public record Escalation(int alerts, int lost, boolean[] counted, int[] vital, Distribution notice) {
    /** @throws IllegalArgumentException when a number is below 1 */
    public Escalation {
        if (alerts < 1 || lost < 1) {
            throw new IllegalArgumentException(
                    "alerts and lost resources must be at least 1, not " + alerts + " and " + lost);
        }
        counted = counted.clone();
        vital = vital.clone();
    }

    /** Whether a resource counts among the lost ones. */
    boolean counts(int resource) {
        return counted[resource];
    }
}
