package eu.salvus.twin.assumption;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that may be unknown.
 *
 * @param name its path below the part, such as {@code controls.usb}
 * @param get its value
 */
record Property<T>(String name, Function<T, @Nullable Object> get) {
    boolean isUnknown(T part) {
        return get.apply(part) == null;
    }
}
