package eu.salvus.twin.yaml;

import eu.salvus.twin.Protocol;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of protocols. */
final class SetForm implements Form<Set<Protocol>> {
    static final SetForm PROTOCOLS = new SetForm(ListForm.distinct(new WordForm<>(Protocol.class)));
    static final SetForm SOME_PROTOCOLS = new SetForm(ListForm.distinctAndNotEmpty(new WordForm<>(Protocol.class)));

    private final ListForm<Protocol> list;

    private SetForm(ListForm<Protocol> list) {
        this.list = list;
    }

    @Override
    public @Nullable Set<Protocol> read(Events events, String key, Scope scope) {
        List<Protocol> read = list.read(events, key, scope);
        if (read == null) {
            return null;
        }
        EnumSet<Protocol> set = EnumSet.noneOf(Protocol.class);
        set.addAll(read);
        return Collections.unmodifiableSet(set);
    }

    @Override
    public Tree tree(Set<Protocol> value) {
        return list.tree(List.copyOf(EnumSet.copyOf(value.isEmpty() ? EnumSet.noneOf(Protocol.class) : value)));
    }

    @Override
    public String expected() {
        return list.expected();
    }
}
