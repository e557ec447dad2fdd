package eu.salvus.inventory;

/**
 * An entry that was not taken.
 *
 * @param origin where it stands
 * @param name what the entry is called, or the sort of entry it is
 * @param reason why not
 */
public record Ignored(Origin origin, String name, IgnoredReason reason) {}
