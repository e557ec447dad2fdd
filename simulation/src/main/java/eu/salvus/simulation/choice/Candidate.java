package eu.salvus.simulation.choice;

import java.util.Set;

/**
 * Something that may be chosen.
 *
 * @param id unique among the candidates
 * @param money euros over the whole period, 0 or more
 * @param staffDays days of the hospital's own staff over the whole period, 0 or more
 * @param needs ids of the candidates without which it may not be chosen
 * @param excludes ids of the candidates with which it may not be chosen; said once, it holds both ways
 */
public record Candidate(String id, double money, double staffDays, Set<String> needs, Set<String> excludes) {

    /** Copies the sets; refuses an empty id and costs that are negative or not finite. */
    public Candidate {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a candidate has an empty id; give it one of its own");
        }
        amount(id, "money", money);
        amount(id, "staff-days", staffDays);
        needs = Set.copyOf(needs);
        excludes = Set.copyOf(excludes);
    }

    private static void amount(String id, String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "candidate '" + id + "': " + what + " must be a number of 0 or more, not " + value);
        }
    }
}
