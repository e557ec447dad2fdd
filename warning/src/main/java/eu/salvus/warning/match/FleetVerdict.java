package eu.salvus.warning.match;

import java.util.BitSet;
import java.util.List;

/** Which assets of many organisations an advisory concerns, without a copy of them. */
public final class FleetVerdict {
    private final Postings postings;
    private final List<Slice> slices;

    FleetVerdict(Postings postings, List<Slice> slices) {
        this.postings = postings;
        this.slices = List.copyOf(slices);
    }

    /**
     * All assets of one identity.
     *
     * @param outcome the verdict about them
     * @param identity the product and version they are
     */
    record Slice(Outcome outcome, int identity) {}

    /** Takes an asset. */
    @FunctionalInterface
    public interface Sink {
        /**
         * An asset.
         *
         * @param organisation its organisation, counted from 0 in the order they were added
         * @param asset which of the organisation's assets, from 0
         */
        void accept(int organisation, int asset);
    }

    /** How many assets come to an outcome. */
    public long count(Outcome outcome) {
        return slices.stream()
                .filter(slice -> slice.outcome() == outcome)
                .mapToLong(slice -> postings.count(slice.identity()))
                .sum();
    }

    /** All assets that come to an outcome, product by product and version by version. */
    public void forEach(Outcome outcome, Sink sink) {
        int[] numbers = postings.numbers();
        int bits = postings.bits();
        int places = (1 << bits) - 1;
        for (Slice slice : slices) {
            if (slice.outcome() == outcome) {
                int last = postings.offsets()[slice.identity() + 1];
                for (int i = postings.offsets()[slice.identity()]; i < last; i++) {
                    sink.accept(numbers[i] >>> bits, numbers[i] & places);
                }
            }
        }
    }

    /** The organisations with an asset that comes to an outcome. */
    public BitSet organisations(Outcome outcome) {
        BitSet found = new BitSet();
        forEach(outcome, (organisation, asset) -> found.set(organisation));
        return found;
    }
}
