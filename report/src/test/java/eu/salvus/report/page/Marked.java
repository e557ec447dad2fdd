package eu.salvus.report.page;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Twin;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Twins whose names can be told from any other text of a page. */
final class Marked {

    /** Stands in every id and name that a directors' page must not tell. */
    static final String SIGN = "qzxjvkqwz";

    private static final Set<Class<?>> SECRET = Set.of(
            Asset.class,
            Zone.class,
            Flow.class,
            Account.class,
            Supplier.class,
            RemoteAccess.class,
            UpdateChannel.class,
            Dataset.class,
            BackupCopy.class);

    private Marked() {}

    /** The twin with other ids and names for all machines, zones, accounts, suppliers and what belongs to them. */
    static Twin everyIdAndName(Twin twin) {
        Map<String, String> ids = new HashMap<>();
        Stream.<List<? extends Record>>of(
                        twin.assets(),
                        twin.zones(),
                        twin.flows(),
                        twin.accounts(),
                        twin.suppliers(),
                        twin.remoteAccesses(),
                        twin.updateChannels(),
                        twin.datasets(),
                        twin.backupCopies())
                .flatMap(List::stream)
                .forEach(part -> ids.put(id(part), SIGN + ids.size()));
        return (Twin)
                rewritten(twin, text -> ids.getOrDefault(text, text), part -> SECRET.contains(part) ? SIGN : null);
    }

    /** The twin in which everything has this name. */
    static Twin hostile(Twin twin, String name) {
        return (Twin) rewritten(twin, text -> text, part -> name);
    }

    private static String id(Record part) {
        try {
            return (String) part.getClass().getMethod("id").invoke(part);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Object rewritten(Object value, Function<String, String> text, Function<Class<?>, String> name) {
        return switch (value) {
            case null -> null;
            case String string -> text.apply(string);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(rewritten(each, text, name)));
                yield copy;
            }
            case Record part when part.getClass().getPackageName().equals("eu.salvus.twin") -> record(part, text, name);
            default -> value;
        };
    }

    private static Object record(Record part, Function<String, String> text, Function<Class<?>, String> name) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                Object old = components[i].getAccessor().invoke(part);
                String other = components[i].getName().equals("name") ? name.apply(part.getClass()) : null;
                values[i] = other == null ? rewritten(old, text, name) : other;
            }
            return part.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(part.toString(), cause);
        }
    }
}
