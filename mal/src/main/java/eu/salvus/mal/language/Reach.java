package eu.salvus.mal.language;

import org.jspecify.annotations.Nullable;

/**
 * What a step leads to.
 *
 * @param path the way to the assets; null for the asset itself
 * @param step the step of those assets
 */
public record Reach(@Nullable Navigation path, String step) {}
