package eu.salvus.mal;

import java.util.Collection;
import java.util.List;

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
        String nearest = "";
        int least = name.length() == 1 ? 1 : Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance < least || (distance == least && candidate.compareTo(nearest) < 0 && !nearest.isEmpty())) {
                least = distance;
                nearest = candidate;
            }
        }
        if (!nearest.isEmpty()) {
            return "did you mean '" + nearest + "'?";
        }
        if (known.isEmpty()) {
            return "there is none to choose from";
        }
        List<String> listed = known.stream().sorted().limit(LISTED).toList();
        return "known: " + String.join(", ", listed) + (known.size() > LISTED ? ", …" : "");
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
