package eu.salvus.server.support;

import eu.salvus.server.identity.Caller;
import java.util.UUID;

/** Says whether one more may read a collection because one analyst says so, or whether another one has to say so too. */
public interface Admission {

    /** Whether so many read a collection that what is told in it is decided by two analysts. */
    boolean isWide(UUID collection);

    /** Whether nobody else may be let in by anything but two analysts; nobody else lets anybody in until the end of the transaction. */
    boolean waits(UUID collection);

    /**
     * Whether an organisation waits for another analyst to let it in as well. What the first one said is kept; with the second it waits no
     * longer.
     */
    boolean waits(Caller caller, UUID collection, UUID organisation);
}
