package eu.salvus.simulation.measure;

import eu.salvus.twin.Protocol;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Some protocols are no longer let through, or listened to. A flow or access of which nothing is left is removed, unless a digital service
 * requires it.
 *
 * @param selection which parts
 * @param protocols their protocols
 * @param without what is closed
 * @param <T> the type of the parts
 */
record Restrict<T>(Selection<T> selection, Protocols<T> protocols, Set<Protocol> without) implements Selected {
    @Override
    public Twin apply(Twin twin, Reach reach) {
        PartKind<T> kind = selection.kind();
        Scene scene = new Scene(twin);
        List<T> parts = new ArrayList<>();
        for (T part : kind.parts(twin)) {
            if (selection.includes(part, scene)) {
                restricted(part, scene, reach).ifPresent(parts::add);
            } else {
                parts.add(part);
            }
        }
        return parts.equals(kind.parts(twin)) ? twin : kind.with(twin, parts);
    }

    /** The part with what is left, or nothing when nothing is left. */
    private Optional<T> restricted(T part, Scene scene, Reach reach) {
        String id = selection.kind().id(part);
        reach.concerns(id);
        Set<Protocol> own = protocols.of(part, scene);
        Set<Protocol> left = left(own);
        boolean gone = left.isEmpty() && !protocols.mayBeNone();
        boolean stays = left.equals(own) || (gone && scene.isRequired(id));
        if (stays || !reach.covers(id)) {
            return Optional.of(part);
        }
        return gone ? Optional.empty() : Optional.of(protocols.with(part, left));
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
