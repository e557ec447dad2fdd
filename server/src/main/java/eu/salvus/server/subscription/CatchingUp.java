package eu.salvus.server.subscription;

import java.util.UUID;

/** Where organisations hear what is published for them. */
public interface CatchingUp {

    /** Whether an organisation has yet to hear something; it says once it has caught up. */
    boolean isBehind(UUID organisation);
}
