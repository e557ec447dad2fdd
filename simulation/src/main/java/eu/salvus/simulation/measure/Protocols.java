package eu.salvus.simulation.measure;

import eu.salvus.twin.Protocol;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The protocols of a kind of parts.
 *
 * @param get those of a part: as stated, else what is assumed
 * @param replace the part with others
 * @param mayBeNone whether a part may have none
 * @param <T> the type of the parts
 */
record Protocols<T>(
        BiFunction<T, Scene, Set<Protocol>> get, BiFunction<T, Set<Protocol>, T> replace, boolean mayBeNone) {
    Set<Protocol> of(T part, Scene scene) {
        return get.apply(part, scene);
    }

    T with(T part, Set<Protocol> protocols) {
        return replace.apply(part, protocols);
    }
}
