package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * A property that a measure may improve. Its values have an order, in which an unknown one is the worst.
 *
 * @param name in files
 * @param reader reads the value it is to take, at a key of a section
 * @param improver makes the part better
 * @param <T> the type of the parts
 * @param <V> what is written as target
 */
record Lever<T, V>(String name, BiFunction<Section, String, V> reader, Improver<T, V> improver) {

    /** Makes a part better. */
    interface Improver<T, V> {
        /** The part with the value, or the part itself when it is as good already. */
        T improved(T part, V value, Scene scene);
    }

    T improved(T part, V value, Scene scene) {
        return improver.improved(part, value, scene);
    }

    /** Words whose order of declaration goes from worst to best. */
    static <T, E extends Enum<E>> Lever<T, E> word(String name, Class<E> type, Property<T, E> property) {
        return new Lever<>(name, (section, key) -> section.word(key, type), (part, value, scene) -> {
            E own = property.get().apply(part);
            return own == null || own.compareTo(value) < 0 ? property.with().apply(part, value) : part;
        });
    }

    /** A yes or no of which one is better. */
    static <T> Lever<T, Boolean> flag(String name, boolean better, Property<T, Boolean> property) {
        return new Lever<>(name, (section, key) -> target(section, key, better), (part, value, scene) -> {
            Boolean own = property.get().apply(part);
            return own == null || own != better ? property.with().apply(part, better) : part;
        });
    }

    /** Reads a target that is the better of yes and no. */
    static Boolean target(Section section, String key, boolean better) {
        if (section.flag(key, better) != better) {
            section.refuse(key, "would make it worse", "write " + better);
        }
        return better;
    }

    /** A number of which a smaller one is better. */
    static <T> Lever<T, Double> atMost(String name, double high, Property<T, Double> property) {
        return number(name, high, property, -1);
    }

    /** A number of which a greater one is better. */
    static <T> Lever<T, Double> atLeast(String name, double high, Property<T, Double> property) {
        return number(name, high, property, 1);
    }

    private static <T> Lever<T, Double> number(String name, double high, Property<T, Double> property, int sign) {
        return new Lever<>(name, (section, key) -> section.number(key, 0, high), (part, value, scene) -> {
            Double own = property.get().apply(part);
            return own == null || sign * Double.compare(value, own) > 0
                    ? property.with().apply(part, value)
                    : part;
        });
    }

    /** A day of which a later one is better, written in days after the twin's own day. */
    static <T> Lever<T, Double> daysAhead(String name, double high, Property<T, LocalDate> property) {
        return new Lever<>(name, (section, key) -> section.number(key, 0, high), (part, value, scene) -> {
            LocalDate own = property.get().apply(part);
            LocalDate day = scene.asOf().plusDays(value.longValue());
            return own == null || own.isBefore(day) ? property.with().apply(part, day) : part;
        });
    }
}
