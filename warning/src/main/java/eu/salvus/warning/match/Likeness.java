package eu.salvus.warning.match;

import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Slips;
import java.util.Collections;
import java.util.Set;

/** How alike two names of products of one maker are that are not the same. */
enum Likeness {
    /** One names the other with more words, or the series of the other. */
    WITHIN,
    /** They share most words, or a model: they may be two products of one family. */
    SIBLINGS,
    NONE;

    private static final int WORDS_OF_A_NAME = 3;
    private static final int MODEL_WORD = 4;

    static Likeness of(ProductName ours, ProductName theirs) {
        if (!Collections.disjoint(ours.looseKeys(), theirs.keys())
                || !Collections.disjoint(ours.keys(), theirs.looseKeys())) {
            return WITHIN;
        }
        int telling = 0;
        boolean model = false;
        for (String word : ours.telling()) {
            if (theirs.telling().contains(word)) {
                telling++;
                model |= model(word);
            }
        }
        int words = telling == 0 ? 0 : shared(ours.words(), theirs.words());
        boolean contained = telling > 0 && holds(words, ours.words(), theirs.words());
        if (contained || isSeries(theirs, ours) || isSeries(ours, theirs) || Slips.part(ours, theirs)) {
            return WITHIN;
        }
        // One only lacks words that tell: a brand in front, left out.
        boolean branded = telling > 0 && words >= WORDS_OF_A_NAME && holds(telling, ours.telling(), theirs.telling());
        return model || branded || most(ours, theirs, telling, words) ? SIBLINGS : NONE;
    }

    /** How alike a name is, of which nobody says who makes it: all of the one stands in the other, and it is not one word of many names. */
    static Likeness ofOrphan(ProductName ours, ProductName theirs) {
        int telling = shared(ours.telling(), theirs.telling());
        boolean within = telling > 0 && ours.words().containsAll(theirs.words());
        boolean around = telling > 0 && theirs.words().containsAll(ours.words());
        boolean one = within && Orphans.alone(theirs) != null || around && Orphans.alone(ours) != null;
        return one || (within || around) && telling > 1 ? WITHIN : NONE;
    }

    /** Whether more than half of the words stand in both, and of those that tell; a number counts only where both have one. */
    private static boolean most(ProductName ours, ProductName theirs, int telling, int words) {
        int mine = numbers(ours.telling(), Set.of());
        int others = numbers(theirs.telling(), Set.of());
        boolean apart = numbers(ours.telling(), theirs.telling()) > 0 && numbers(theirs.telling(), ours.telling()) > 0;
        int left = others == 0 ? mine : 0;
        int leftToo = mine == 0 ? others : 0;
        return !apart
                && 2 * telling
                        > Math.max(
                                ours.telling().size() - left, theirs.telling().size() - leftToo)
                && 2 * words
                        > Math.max(ours.words().size() - left, theirs.words().size() - leftToo);
    }

    /** How many words with a digit stand in the one and not in the other. */
    private static int numbers(Set<String> words, Set<String> others) {
        int numbers = 0;
        for (String word : words) {
            numbers += digit(word) && !others.contains(word) ? 1 : 0;
        }
        return numbers;
    }

    private static boolean digit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words of the one or of the other are among those they share. */
    private static boolean holds(int shared, Set<String> one, Set<String> other) {
        return shared == Math.min(one.size(), other.size());
    }

    /** Whether all words that tell stand in the other name or, one at least, for a series of which the other is a model. */
    private static boolean isSeries(ProductName series, ProductName model) {
        if (Collections.disjoint(series.telling(), model.series())) {
            return false;
        }
        for (String word : series.telling()) {
            if (!model.covers(word)) {
                return false;
            }
        }
        return true;
    }

    private static int shared(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String word : one) {
            if (other.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    /** A word like {@code MX40}. */
    private static boolean model(String word) {
        if (word.length() < MODEL_WORD) {
            return false;
        }
        boolean digit = false;
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digit |= Character.isDigit(c);
            letter |= Character.isLetter(c);
        }
        return digit && letter;
    }
}
