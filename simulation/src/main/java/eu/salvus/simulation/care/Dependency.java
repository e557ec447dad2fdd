package eu.salvus.simulation.care;

/**
 * What a clinical service depends on. While the thing has availability <i>a</i>, the clinical service keeps <i>keep + (1 −
 * keep)·a</i> of its capacity.
 */
public sealed interface Dependency {

    /** Share of the capacity kept when the thing is wholly out, 0 to 1. */
    Quantity keep();

    /** A digital service: up or down. */
    record OnDigital(int service, Quantity keep) implements Dependency {}

    /** A set of devices: the share of them that is not out. */
    record OnShare(int[] resources, Quantity keep) implements Dependency {}

    /** Another clinical service: its share of capacity. */
    record OnClinical(int service, Quantity keep) implements Dependency {}
}
