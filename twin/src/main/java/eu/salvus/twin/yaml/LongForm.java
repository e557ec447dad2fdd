package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/** A whole number that may be large, but not so large that a double could not hold it. */
final class LongForm extends NumberForm<Long> {
    LongForm(long low, long high) {
        super(low, high);
    }

    @Override
    @Nullable
    Long number(double value) {
        return value == Math.rint(value) ? (long) value : null;
    }

    @Override
    public String expected() {
        return "a whole number " + range();
    }
}
