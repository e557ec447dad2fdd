package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * A firm or body the hospital depends on.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param country ISO 3166-1 code of two letters, such as {@code FR}
 */
public record Supplier(
        String id, @Nullable String name, @Nullable String country) {}
