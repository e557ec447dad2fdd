package eu.salvus.inventory.merge;

/**
 * How an inventory is merged.
 *
 * @param update whether the inventory's word wins where the twin says something else
 * @param takePlaces whether found devices may take the places of assets that nothing identifies
 */
public record MergeOptions(boolean update, boolean takePlaces) {
    /** The twin keeps its word; places are taken. */
    public static final MergeOptions USUAL = new MergeOptions(false, true);
}
