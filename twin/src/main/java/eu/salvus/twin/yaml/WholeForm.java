package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/** A whole number within a range. */
final class WholeForm extends NumberForm<Integer> {
    WholeForm(int low, int high) {
        super(low, high);
    }

    @Override
    @Nullable
    Integer number(double value) {
        return value == Math.rint(value) ? (int) value : null;
    }

    @Override
    public String expected() {
        return "a whole number " + range();
    }
}
