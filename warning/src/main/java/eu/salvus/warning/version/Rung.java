package eu.salvus.warning.version;

import java.util.Map;

/**
 * Words behind a version that say whether it comes before or after the version without them. The order within each side is known for
 * those before a release (alpha, beta, candidate); of those after it, a service pack against a hotfix is not: a hotfix may belong to the
 * release or to its service pack.
 */
final class Rung {
    /** Words with the same meaning share a name; below zero comes before the release. */
    private static final Map<String, Rung> LADDER = Map.ofEntries(
            rung("alpha", "alpha", -3),
            rung("beta", "beta", -2),
            rung("rc", "rc", -1),
            rung("sp", "sp", 1),
            rung("hf", "hf", 2),
            rung("hotfix", "hf", 2),
            rung("update", "update", 2),
            rung("upd", "update", 2),
            rung("patch", "patch", 2));

    private final String name;
    private final int height;

    private Rung(String name, int height) {
        this.name = name;
        this.height = height;
    }

    private static Map.Entry<String, Rung> rung(String word, String name, int height) {
        return Map.entry(word, new Rung(name, height));
    }

    static boolean known(Token token) {
        return !token.number() && LADDER.containsKey(token.text());
    }

    /** What a version with this word is to the one without it. */
    static Order againstNothing(Token word) {
        Rung rung = LADDER.get(word.text());
        return rung == null ? Order.UNKNOWN : Order.of(rung.height);
    }

    /** Two words at the same place; {@code SAME} for two spellings of one. */
    static Order compare(Token one, Token other) {
        Rung first = LADDER.get(one.text());
        Rung second = LADDER.get(other.text());
        if (first == null || second == null) {
            return Order.UNKNOWN;
        }
        if (first.name.equals(second.name)) {
            return Order.SAME;
        }
        return first.height > 0 && second.height > 0
                ? Order.UNKNOWN
                : Order.of(Integer.compare(first.height, second.height));
    }
}
