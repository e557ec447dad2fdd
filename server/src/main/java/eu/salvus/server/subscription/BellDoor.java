package eu.salvus.server.subscription;

import eu.salvus.warning.source.DoorException;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;

/** Listens to what another machine tells, line by line, for as long as it does. */
@FunctionalInterface
interface BellDoor {

    /**
     * Listens until the other machine ends it, is silent for too long, or nobody wants to hear more.
     *
     * @param headers sent with the question
     * @param line takes each line; false to hear no more
     * @throws DoorException when there is nothing to listen to
     */
    void listen(URI address, Map<String, String> headers, Predicate<String> line) throws DoorException;
}
