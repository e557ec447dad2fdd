package eu.salvus.inventory.merge;

import org.jspecify.annotations.Nullable;

/**
 * A property on which twin and inventory differ.
 *
 * @param property its key in a twin's file
 * @param twin what the twin says, null when it leaves it unknown
 * @param found what was found
 */
public record Change(String property, @Nullable String twin, String found) {}
