package eu.salvus.simulation.attack;

import java.util.List;

/**
 * Who attacks.
 *
 * @param hands manual actions at once, at least 1; {@link #UNLIMITED} for a worm
 * @param lanes automatic actions at once, at least 1; {@link #UNLIMITED} by default
 * @param policy which ready action is taken first
 * @param stages steps that the policies with goals head for, one list a stage: he heads for any of the first list, once one is
 *     reached for any of the next, and so on; what serves no goal of his stage he does with hands that would be idle. Otherwise
 *     ignored
 * @param pace factor on manual durations of a patient attacker, above 0; otherwise ignored
 * @param noise factor on the chance of being detected of a patient attacker, 0 to 1; otherwise ignored
 * @param learning factor on a manual duration for each success before with the same step type, above 0 and at most 1
 */
public record Attacker(
        int hands, int lanes, Policy policy, List<int[]> stages, double pace, double noise, double learning) {
    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** As many hands as there is work. */
    public static final Attacker EVERYTHING_AT_ONCE =
            new Attacker(UNLIMITED, UNLIMITED, Policy.EVERYTHING_AT_ONCE, List.of(), 1, 1, 1);

    /** @throws IllegalArgumentException when a number is out of range */
    public Attacker {
        stages = stages.stream().map(int[]::clone).toList();
        check(hands >= 1 && lanes >= 1, "hands and lanes must be at least 1, not " + hands + " and " + lanes);
        check(pace > 0 && pace < Double.POSITIVE_INFINITY, "the pace must be above 0, not " + pace);
        check(noise >= 0 && noise <= 1, "the noise must be from 0 to 1, not " + noise);
        check(learning > 0 && learning <= 1, "learning must be above 0 and at most 1, not " + learning);
        check(
                !policy.hasGoals() || (!stages.isEmpty() && stages.stream().allMatch(stage -> stage.length > 0)),
                "the policy " + policy + " needs at least one goal in each stage");
    }

    /** An attacker whose goals are all of one stage. */
    public Attacker(int hands, int lanes, Policy policy, int[] goals, double pace, double noise, double learning) {
        this(hands, lanes, policy, goals.length == 0 ? List.of() : List.of(goals), pace, noise, learning);
    }

    /** An attacker of a policy without goals. */
    public static Attacker of(int hands, int lanes, Policy policy) {
        return new Attacker(hands, lanes, policy, List.of(), 1, 1, 1);
    }

    /** The factor on every manual duration. */
    double manualFactor() {
        return policy == Policy.PATIENT ? pace : 1;
    }

    /** The factor on the chance that a sensor sees a step. */
    public double noiseFactor() {
        return policy == Policy.PATIENT ? noise : 1;
    }

    private static void check(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }
}
