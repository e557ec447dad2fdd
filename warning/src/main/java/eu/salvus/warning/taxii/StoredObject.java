package eu.salvus.warning.taxii;

import java.time.Instant;

/**
 * A version of an object as a collection keeps it.
 *
 * @param added when it was added, in microseconds: of two objects of a collection never the same
 * @param id of the object
 * @param version which version it is, as the object writes it; when it was added, of an object without versions
 * @param json the object
 */
public record StoredObject(Instant added, String id, String version, String json) {}
