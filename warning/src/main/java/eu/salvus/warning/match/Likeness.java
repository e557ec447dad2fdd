package eu.salvus.warning.match;

import eu.salvus.warning.product.ProductName;
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
        if (contained || isSeries(theirs, ours) || isSeries(ours, theirs)) {
            return WITHIN;
        }
        // One only lacks words that tell: a brand in front, left out.
        boolean branded = telling > 0 && words >= WORDS_OF_A_NAME && holds(telling, ours.telling(), theirs.telling());
        return model || branded ? SIBLINGS : NONE;
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
