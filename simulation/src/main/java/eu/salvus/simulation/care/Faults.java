package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;

/** Collects every fault of an input, to report them together. */
public final class Faults {

    private final List<String> messages = new ArrayList<>();

    /** Notes a fault unless the condition holds. */
    public void unless(boolean condition, String message) {
        if (!condition) {
            messages.add(message);
        }
    }

    /** Notes a fault unless the whole range of a quantity lies between two bounds, and its group exists. */
    public void unlessBetween(String what, Assumed quantity, double low, double high, int groups) {
        unless(
                quantity.low() >= low && quantity.high() <= high,
                what + " must lie between " + low + " and " + high + ", not " + quantity.low() + " to "
                        + quantity.high());
        unless(quantity.group() < groups, what + " names group " + quantity.group() + ", but there are only " + groups);
    }

    /** Throws if anything was noted. */
    public void raise() {
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", messages));
        }
    }
}
