package eu.salvus.simulation.measure;

import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Something by which parts are selected.
 *
 * @param name in files
 * @param words the words it can have, none when any word may be written
 * @param of the words that a part has
 * @param <T> the type of the parts
 */
record Trait<T>(String name, List<String> words, BiFunction<T, Scene, Set<String>> of) {

    /** One word of an enumeration. */
    static <T, E extends Enum<E>> Trait<T> constant(String name, Class<E> type, BiFunction<T, Scene, E> of) {
        List<String> words = words(type);
        return new Trait<>(name, words, (part, scene) -> Set.of(Words.of(of.apply(part, scene))));
    }

    /** One word. */
    static <T> Trait<T> word(String name, List<String> words, BiFunction<T, Scene, String> of) {
        return new Trait<>(name, words, (part, scene) -> Set.of(of.apply(part, scene)));
    }

    /** Several words. */
    static <T> Trait<T> words(String name, List<String> words, BiFunction<T, Scene, Set<String>> of) {
        return new Trait<>(name, words, of);
    }

    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }
}
