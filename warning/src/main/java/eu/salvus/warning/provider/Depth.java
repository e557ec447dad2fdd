package eu.salvus.warning.provider;

/** Which documents of a list are asked for. */
public enum Depth {
    /** New ones, and those of which the list says something else than before: a few requests, for every few minutes. */
    CHANGED_ENTRIES,
    /** Each, by its hash or mark: publishers replace documents of which their lists say the same as before. */
    EVERY_DOCUMENT
}
