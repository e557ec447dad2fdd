package eu.salvus.warning.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Names of products that differ by a slip of the pen: one letter of one word missing, added, wrong, or swapped with the next. Digits are
 * no letters: {@code MX800} and {@code MX850} are two models.
 */
public final class Slips {
    private static final int SHORTEST = 5;

    private Slips() {}

    /** Whether all words of the one stand in the other, but for a word that differs by a slip. */
    public static boolean part(ProductName one, ProductName other) {
        int ours = without(one.words(), other.words());
        int theirs = without(other.words(), one.words());
        if (ours == 0 || theirs == 0 || ours > 1 && theirs > 1) {
            return false;
        }
        boolean all = ours == 1 && theirs == 1;
        for (String word : one.words()) {
            if (!other.words().contains(word) && (all || one.telling().contains(word))) {
                for (String another : other.words()) {
                    boolean lacking = !one.words().contains(another)
                            && (all || other.telling().contains(another));
                    if (lacking && slip(word, another)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int without(Set<String> words, Set<String> others) {
        int without = 0;
        for (String word : words) {
            without += others.contains(word) ? 0 : 1;
        }
        return without;
    }

    private static boolean slip(String one, String other) {
        return slippery(one) && slippery(other) && Distance.within(one, other, 1);
    }

    private static boolean slippery(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }

    /**
     * By what a name is found though a slip is in its only word that tells; where several tell, those without a slip are enough. Two words
     * a slip apart have the first half in common, or the second: a slip touches one of them.
     */
    public static List<String> halves(ProductName name) {
        List<String> words = words(name.telling().isEmpty() ? name.words() : name.telling());
        if (words.size() > 1 && !name.telling().isEmpty()) {
            return List.of();
        }
        List<String> halves = new ArrayList<>();
        for (String word : words) {
            // As the longer of two, and as the shorter.
            half(word, word.length(), halves);
            half(word, word.length() + 1, halves);
        }
        return halves;
    }

    private static List<String> words(Collection<String> all) {
        return all.stream().filter(Slips::slippery).toList();
    }

    /** The letters before the middle one of the longer word, and those behind it. */
    private static void half(String word, int longer, List<String> halves) {
        int first = (longer - 1) / 2;
        int second = longer - 1 - first;
        halves.add(longer + "<" + word.substring(0, first));
        halves.add(longer + ">" + word.substring(word.length() - second));
    }
}
