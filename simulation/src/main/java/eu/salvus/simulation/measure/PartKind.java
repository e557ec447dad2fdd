package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parts of a twin that measures may select and improve.
 *
 * @param <T> the type of the parts
 */
final class PartKind<T> {
    private final String word;
    private final Function<T, String> id;
    private final Function<Twin, List<T>> parts;
    private final BiFunction<Twin, List<T>, Twin> with;
    private final Map<String, Trait<T>> traits = new LinkedHashMap<>();
    private final Map<String, Lever<T, ?>> levers = new LinkedHashMap<>();
    private final @Nullable Protocols<T> protocols;
    private final boolean whole;

    PartKind(
            String word,
            Function<T, String> id,
            Function<Twin, List<T>> parts,
            BiFunction<Twin, List<T>, Twin> with,
            List<Trait<T>> traits,
            List<Lever<T, ?>> levers) {
        this(word, id, parts, with, traits, levers, null, false);
    }

    private PartKind(
            String word,
            Function<T, String> id,
            Function<Twin, List<T>> parts,
            BiFunction<Twin, List<T>, Twin> with,
            List<Trait<T>> traits,
            List<Lever<T, ?>> levers,
            @Nullable Protocols<T> protocols,
            boolean whole) {
        this.protocols = protocols;
        this.whole = whole;
        this.word = word;
        this.id = id;
        this.parts = parts;
        this.with = with;
        traits.forEach(trait -> this.traits.put(trait.name(), trait));
        levers.forEach(lever -> this.levers.put(lever.name(), lever));
    }

    /** The same kind, with protocols that can be restricted. */
    PartKind<T> carrying(Protocols<T> carried) {
        return new PartKind<>(
                word, id, parts, with, List.copyOf(traits.values()), List.copyOf(levers.values()), carried, whole);
    }

    /** The only part of its kind: something of the house as a whole. */
    static <T> PartKind<T> single(
            String word, Function<Twin, T> part, BiFunction<Twin, T, Twin> with, List<Lever<T, ?>> levers) {
        return new PartKind<>(
                word,
                only -> word,
                twin -> List.of(part.apply(twin)),
                (twin, parts) -> with.apply(twin, parts.getFirst()),
                List.of(),
                levers,
                null,
                true);
    }

    /** Its protocols, or null when it has none. */
    @Nullable
    Protocols<T> protocols() {
        return protocols;
    }

    /** Whether it is about the house as a whole. */
    boolean whole() {
        return whole;
    }

    /** Its name in files. */
    String word() {
        return word;
    }

    String id(T part) {
        return id.apply(part);
    }

    List<T> parts(Twin twin) {
        return parts.apply(twin);
    }

    /** The twin with these parts instead of its own of this kind. */
    Twin with(Twin twin, List<T> replaced) {
        return with.apply(twin, replaced);
    }

    @Nullable
    Trait<T> trait(String name) {
        return traits.get(name);
    }

    Set<String> traitNames() {
        return traits.keySet();
    }

    @Nullable
    Lever<T, ?> lever(String name) {
        return levers.get(name);
    }

    Set<String> leverNames() {
        return levers.keySet();
    }
}
