package eu.salvus.simulation.unknown;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two compiled models say the same, field by field, each range under the stable key of its group instead of its index. It reads
 * every field there is, so that a field added later is compared without anybody's thinking of it. What it cannot look into counts as
 * different: it says "alike" only of what surely is.
 */
public final class Likeness {
    private static final String OURS = "eu.salvus.";
    private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

    private final Assumptions before;
    private final Assumptions after;
    private final Set<Field> ignored = new HashSet<>();

    /**
     * Compares what was compiled with different groups of unknowns.
     *
     * @param before the groups of what is given first
     * @param after the groups of what is given second
     */
    public Likeness(Assumptions before, Assumptions after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The same, but for a field that says nothing of the model.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public Likeness ignoring(Class<?> owner, String name) {
        Field field = fields(owner).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(owner + " has no field " + name));
        ignored.add(field);
        return this;
    }

    /** Whether both say the same. */
    public boolean alike(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof Assumed range && other instanceof Assumed second) {
            return alike(range, second);
        }
        if (one.getClass().isArray()) {
            return one.getClass() == other.getClass() && arrays(one, other);
        }
        if (one instanceof List<?> list && other instanceof List<?> second) {
            return lists(list, second);
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> second) {
            return maps(map, second);
        }
        if (one instanceof Collection<?> collection) {
            return collection.stream().allMatch(Likeness::isPlain) && one.equals(other);
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        Class<?> type = one.getClass();
        if (isPlain(one)) {
            return one.equals(other);
        }
        return type.getName().startsWith(OURS) && !type.isHidden() && !type.isSynthetic() && objects(one, other);
    }

    /** What equals itself by its value alone, without a range inside. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Temporal;
    }

    private boolean alike(Assumed one, Assumed other) {
        return same(one.low(), other.low())
                && same(one.high(), other.high())
                && one.logarithmic() == other.logarithmic()
                && key(one, before) == key(other, after)
                && (one.group() == Assumed.KNOWN) == (other.group() == Assumed.KNOWN);
    }

    private static boolean same(double one, double other) {
        return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
    }

    private static long key(Assumed range, Assumptions groups) {
        return range.group() == Assumed.KNOWN ? 0 : groups.keys()[range.group()];
    }

    private boolean arrays(Object one, Object other) {
        if (one.getClass().getComponentType().isPrimitive()) {
            return Objects.deepEquals(one, other);
        }
        int length = Array.getLength(one);
        if (length != Array.getLength(other)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!alike(Array.get(one, i), Array.get(other, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean lists(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> second = other.iterator();
        for (Object element : one) {
            if (!alike(element, second.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean maps(Map<?, ?> one, Map<?, ?> other) {
        if (!one.keySet().equals(other.keySet())) {
            return false;
        }
        for (Map.Entry<?, ?> entry : one.entrySet()) {
            if (!alike(entry.getValue(), other.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean objects(Object one, Object other) {
        for (Field field : fields(one.getClass())) {
            if (!ignored.contains(field) && !alike(value(field, one), value(field, other))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        synchronized (FIELDS) {
            return FIELDS.computeIfAbsent(type, Likeness::read);
        }
    }

    private static List<Field> read(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(fields::add);
        }
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }
}
