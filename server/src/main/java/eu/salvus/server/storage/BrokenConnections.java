package eu.salvus.server.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes connections out of the pool on which the database failed. H2 closes itself when it cannot write, and is opened anew by a new connection
 * only: without this, nothing would work any more although there is room again.
 */
public final class BrokenConnections implements SQLExceptionOverride {

    // The interface has a type of the same name.
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return StorageFailure.ends(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
