package eu.salvus.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant by a word that does not exist: known words one or two slips of the finger away. */
final class Suggestion {

    private Suggestion() {}

    /** The nearest known words, at most three, the nearest first; empty when none is near. */
    static List<String> of(String word, Collection<String> known) {
        int most = Math.max(1, Math.min(2, word.length() / 3));
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** Letters changed, added, left out or swapped with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
