package eu.salvus.simulation.measure;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of a record that can be read and replaced. Found by name, so that replacing one of twenty needs no call that repeats the
 * other nineteen.
 *
 * @param get its value, null when unknown
 * @param with the record with another value
 * @param <R> the record
 * @param <V> the value
 */
record Property<R, V>(Function<R, @Nullable V> get, BiFunction<R, V, R> with) {

    /**
     * A component of a record.
     *
     * @throws IllegalArgumentException when the record has no such component of this type
     */
    static <R extends Record, V> Property<R, V> of(Class<R> type, String name, Class<V> value) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        int index = names.indexOf(name);
        if (index < 0 || components[index].getType() != value) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + value.getSimpleName() + " " + name);
        }
        Method[] accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Constructor<R> constructor = constructor(type, components);
        return new Property<>(record -> value.cast(call(accessors[index], record)), (record, replaced) -> {
            @Nullable Object[] values = new Object[accessors.length];
            for (int i = 0; i < accessors.length; i++) {
                values[i] = i == index ? replaced : call(accessors[i], record);
            }
            return make(constructor, values);
        });
    }

    /** A property of this property's value. */
    <W> Property<R, W> then(Property<V, W> inner) {
        return new Property<>(
                record -> {
                    V value = get.apply(record);
                    return value == null ? null : inner.get.apply(value);
                },
                (record, replaced) -> {
                    V value = get.apply(record);
                    if (value == null) {
                        throw new IllegalStateException("what holds the property is not there");
                    }
                    return with.apply(record, inner.with.apply(value, replaced));
                });
    }

    /** A whole number, as a number. */
    static <R> Property<R, Double> number(Property<R, Integer> whole) {
        return new Property<>(
                record -> {
                    Integer value = whole.get.apply(record);
                    return value == null ? null : Double.valueOf(value);
                },
                (record, value) -> whole.with.apply(record, value.intValue()));
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a constructor of its components", e);
        }
    }

    private static @Nullable Object call(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record can be read", e);
        }
    }

    private static <R> R make(Constructor<R> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a public record can be made", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the record refuses " + Arrays.toString(values), e);
        }
    }
}
