package eu.salvus.server.twin;

import java.time.Instant;

/**
 * A version of a twin, as its history lists it.
 *
 * @param number from 1
 * @param savedAt when it was saved
 * @param savedBy who saved it
 * @param note what it is, or what was changed
 */
public record TwinVersion(int number, Instant savedAt, String savedBy, String note) {}
