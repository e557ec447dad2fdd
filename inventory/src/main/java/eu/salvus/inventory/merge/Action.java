package eu.salvus.inventory.merge;

/** What became of a found device. */
public enum Action {
    /** It is a new asset. */
    ADDED,
    /** It took the place of an asset that nothing identified. */
    TOOK_PLACE,
    /** The twin has it, and learnt something of it. */
    CHANGED,
    /** The twin has it, and knew all this. */
    MATCHED
}
