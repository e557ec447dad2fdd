package eu.salvus.server;

import java.util.UUID;

/** Gives ids that nobody can guess. */
@FunctionalInterface
public interface Ids {

    /** An id never given before. */
    UUID next();
}
