package eu.salvus.warning.product;

import java.util.Set;

/**
 * A product's name as it compares.
 *
 * @param keys the whole name, and what surely means the same: without the maker's name, the words that say nothing ("system"), an
 *     abbreviation in brackets; each of the models it lists
 * @param looseKeys parts that may mean more or something else: without a condition in brackets, each name it lists
 * @param words all its words but those that say nothing
 * @param telling those of the words that tell products apart, unlike {@code monitor} or {@code pump}
 * @param series what a model of a series begins with: {@code cx} of {@code CX50}
 * @param modelNumbers that stand in it, compact: {@code 718095} in "Pulsera (718095)"
 * @param conditional whether it adds a condition, such as "(WLAN only)" or "not including EchoPAC"
 */
public record ProductName(
        Set<String> keys,
        Set<String> looseKeys,
        Set<String> words,
        Set<String> telling,
        Set<String> series,
        Set<String> modelNumbers,
        boolean conditional) {
    /** The most letters a series has. */
    public static final int LONGEST_SERIES = 4;

    private static final int AT_LENGTH = 3;

    /** No name. */
    public static final ProductName NONE =
            new ProductName(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    /** Whether it holds a word, or a model of the series that the word names. */
    public boolean covers(String word) {
        return words.contains(word) || series.contains(word);
    }

    /** Whether it says what is meant where no maker does: more than what kind of thing it is, or that at length. */
    public boolean speaks() {
        return words.size() >= AT_LENGTH || !ProductWords.THINGS.containsAll(telling);
    }

    /** Whether one of its keys does: one that holds its maker's name, or an abbreviation besides, says more than the words. */
    public boolean speaks(String key) {
        return speaks()
                || key.length() > words.stream().mapToInt(String::length).sum();
    }

    /** Copies the sets. */
    public ProductName {
        keys = Ordered.copy(keys);
        looseKeys = Ordered.copy(looseKeys);
        words = Ordered.copy(words);
        telling = Ordered.copy(telling);
        series = Ordered.copy(series);
        modelNumbers = Ordered.copy(modelNumbers);
    }
}
