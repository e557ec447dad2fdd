package eu.salvus.simulation.recovery;

/**
 * What comes first when a crew is free. Things with a place in the written restoration order go first, in that order; then the
 * others by weight, greatest first; ties by key.
 *
 * @param place place in the restoration order, from 0; −1 without one
 * @param weight weight of the care that depends on it, 0 or more
 * @param key stable key of the thing, also of its random draws
 */
public record Priority(int place, double weight, long key) implements Comparable<Priority> {

    /** Checks the ranges. */
    public Priority {
        if (place < -1 || !(weight >= 0)) {
            throw new IllegalArgumentException(
                    "A place is −1 or more and a weight 0 or more, not " + place + " and " + weight);
        }
    }

    @Override
    public int compareTo(Priority other) {
        int byPlace = Integer.compareUnsigned(place, other.place);
        if (byPlace != 0) {
            return byPlace;
        }
        int byWeight = Double.compare(other.weight, weight);
        return byWeight != 0 ? byWeight : Long.compareUnsigned(key, other.key);
    }
}
