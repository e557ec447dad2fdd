package eu.salvus.mal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The remedy for an unknown name: the known name nearest to it, or the names there are. */
public final class Suggestion {
    private static final int LISTED = 12;
    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * A sentence such as "did you mean 'connect'?".
     *
     * @param name the unknown name
     * @param known the names that would have been right
     */
    public static String among(String name, Collection<String> known) {
        List<String> nearest = nearest(name, known, 1);
        if (!nearest.isEmpty()) {
            return "did you mean '" + nearest.getFirst() + "'?";
        }
        if (known.isEmpty()) {
            return "there is none to choose from";
        }
        List<String> listed = known.stream().sorted().limit(LISTED).toList();
        return "known: " + String.join(", ", listed) + (known.size() > LISTED ? ", …" : "");
    }

    /**
     * What somebody may have meant, the nearest first: known names that a slip of the finger in every three letters may
     * have made of it, one slip at least.
     *
     * @param name the unknown name
     * @param known the names that would have been right
     * @param most the largest number of names given
     */
    public static List<String> nearest(String name, Collection<String> known, int most) {
        int slips = name.length() == 1 ? 0 : Math.max(1, name.length() / 3);
        Map<String, Integer> near = new TreeMap<>();
        for (String candidate : known) {
            boolean possible = Math.abs(name.length() - candidate.length()) <= slips;
            int distance = possible ? distance(name, candidate) : Integer.MAX_VALUE;
            if (distance <= slips) {
                near.put(candidate, distance);
            }
        }
        return near.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Levenshtein distance without regard to case, with swaps of neighbours counted once. */
    static int distance(String first, String second) {
        if (first.length() > LONGEST || second.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, first, second, i, j);
            }
        }
        return cost[first.length()][second.length()];
    }

    private static int step(int[][] cost, String first, String second, int i, int j) {
        int change = same(first.charAt(i - 1), second.charAt(j - 1)) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
                && j > 1
                && same(first.charAt(i - 1), second.charAt(j - 2))
                && same(first.charAt(i - 2), second.charAt(j - 1))) {
            least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        return least;
    }

    private static boolean same(char first, char second) {
        return Character.toLowerCase(first) == Character.toLowerCase(second);
    }
}
