package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * A place where the hospital works.
 *
 * @param id unique within the twin
 * @param name what people call it
 */
public record Site(String id, @Nullable String name) {}
