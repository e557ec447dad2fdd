package eu.salvus.warning.alert;

import java.util.List;

/**
 * Why we think that an asset has what an advisory speaks of.
 *
 * @param affectedness whether it has
 * @param keys what agreed, in the words of whoever matched, such as {@code model-number 718095}
 * @param confidence that it is the product, 0 to 1
 * @param product the product as the advisory names it
 * @param place the line of the advisory, as a JSON path
 */
public record Sighting(Affectedness affectedness, List<String> keys, double confidence, String product, String place) {
    /** Copies the list. */
    public Sighting {
        keys = List.copyOf(keys);
    }

    /** The more certain of two: the worse, then the more confident, then the first by its place. */
    Sighting or(Sighting other) {
        int worse = affectedness.compareTo(other.affectedness);
        if (worse != 0) {
            return worse > 0 ? this : other;
        }
        int surer = Double.compare(confidence, other.confidence);
        if (surer != 0) {
            return surer > 0 ? this : other;
        }
        return place.compareTo(other.place) <= 0 ? this : other;
    }
}
