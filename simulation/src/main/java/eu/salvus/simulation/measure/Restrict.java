package eu.salvus.simulation.measure;

import eu.salvus.twin.Protocol;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Some protocols are no longer let through, or listened to. The last protocol of a flow stays: without any it would be no flow.
 *
 * @param selection which parts
 * @param protocols their protocols
 * @param without what is closed
 * @param <T> the type of the parts
 */
record Restrict<T>(Selection<T> selection, Protocols<T> protocols, Set<Protocol> without) implements Change {
    @Override
    public boolean structural() {
        return true;
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        PartKind<T> kind = selection.kind();
        Scene scene = new Scene(twin);
        List<T> parts = new ArrayList<>(kind.parts(twin));
        boolean changed = false;
        for (int i = 0; i < parts.size(); i++) {
            T part = parts.get(i);
            if (!selection.includes(part, scene)) {
                continue;
            }
            reach.concerns(kind.id(part));
            Set<Protocol> own = protocols.of(part, scene);
            Set<Protocol> left = left(own);
            boolean empty = left.isEmpty() && !protocols.mayBeNone();
            if (!left.equals(own) && !empty && reach.covers(kind.id(part))) {
                parts.set(i, protocols.with(part, left));
                changed = true;
            }
        }
        return changed ? kind.with(twin, parts) : twin;
    }

    private Set<Protocol> left(Set<Protocol> own) {
        Set<Protocol> left = EnumSet.noneOf(Protocol.class);
        if (own.contains(Protocol.ANY)) {
            left.addAll(EnumSet.complementOf(EnumSet.of(Protocol.ANY)));
        } else {
            left.addAll(own);
        }
        left.removeAll(without);
        return left;
    }
}
