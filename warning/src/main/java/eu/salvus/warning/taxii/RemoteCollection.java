package eu.salvus.warning.taxii;

import java.net.URI;

/**
 * A collection of another server.
 *
 * @param address of it
 * @param id of it
 * @param title what people call it
 * @param mayRead whether we may read it
 * @param mayWrite whether we may add to it
 */
public record RemoteCollection(URI address, String id, String title, boolean mayRead, boolean mayWrite) {}
