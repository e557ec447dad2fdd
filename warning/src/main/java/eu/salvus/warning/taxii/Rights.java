package eu.salvus.warning.taxii;

import java.util.UUID;

/** Who asks, and what they may do. A collection that somebody may neither read nor write is not there for them. */
public interface Rights {

    /** Who it is: what somebody has added, nobody else learns the fate of. */
    String name();

    /** Whether they may read a collection. */
    boolean mayRead(UUID collection);

    /** Whether they may add to it; whoever may read and add may delete. */
    boolean mayWrite(UUID collection);
}
