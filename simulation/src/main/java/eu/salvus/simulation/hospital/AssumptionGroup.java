package eu.salvus.simulation.hospital;

/**
 * Alike things about which the same is not known for sure. In each run one draw places all of them in their ranges.
 *
 * @param property the fact in question, a property of the twin such as {@code controls.patchDelayDays}; or the name of a figure
 *     of {@code content/attack/assumptions.yaml} that no fact of the twin changes
 * @param subject of what: part, kind, role and kind of zone, as in the twin's unknowns
 * @param unknown of how many things the twin leaves the fact unknown: worth checking. 0 when only its effect is uncertain
 * @param things how many things the group holds
 */
public record AssumptionGroup(String property, String subject, int unknown, int things) {
    /** Unique among the groups, stable from one twin to the next, and the key of the twin's own unknown. */
    public String id() {
        return subject + "/" + property;
    }
}
