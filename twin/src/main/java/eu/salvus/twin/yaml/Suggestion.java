package eu.salvus.twin.yaml;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant to write. */
final class Suggestion {
    private Suggestion() {}

    /** The closest candidate by edits (insert, delete, replace, swap neighbours), if it is close enough. */
    static @Nullable String closest(String written, Collection<String> candidates) {
        int best = Math.max(1, Math.min(4, written.length() / 3)) + 1;
        String closest = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) < best) {
                int distance = candidate.equalsIgnoreCase(written) ? 0 : distance(written, candidate, best);
                if (distance < best) {
                    best = distance;
                    closest = candidate;
                }
            }
        }
        return closest;
    }

    /** The remedy for a word that is none of these. */
    static String remedy(String written, Collection<String> candidates) {
        String closest = closest(written, candidates);
        return closest == null
                ? "write one of " + String.join(", ", candidates)
                : "did you mean " + Problems.quoted(closest) + "?";
    }

    /** Edits from one word to the other, or {@code limit} if there are as many or more. */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int edits = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = edits;
                smallest = Math.min(smallest, edits);
            }
            if (smallest >= limit) {
                return limit;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(limit, last[b.length()]);
    }
}
