package eu.salvus.warning.source;

import java.time.InstantSource;

/**
 * One place where threats are published. A poll is a function of what the door gives and what was remembered: a source keeps nothing
 * itself, so that a poll whose news could not be stored is simply done again.
 */
public interface Source {

    /** Unique, in small letters, digits and hyphens, such as {@code cisa-kev}. */
    String id();

    /** How often it is asked, and when its silence is strange. */
    Schedule schedule();

    /**
     * Asks what is new. The same content yields nothing, whatever its dates say.
     *
     * @param last what the poll before returned, {@link SourceState#NEW} at first
     * @throws DoorException when it gave no answer
     * @throws UnreadableException when its answer cannot be used; what was known stays known
     */
    Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException;
}
