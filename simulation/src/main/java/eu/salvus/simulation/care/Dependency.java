package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;

/**
 * What a clinical service depends on. While the thing has availability <i>a</i>, the clinical service keeps <i>keep + (1 −
 * keep)·a</i> of its capacity.
 */
public sealed interface Dependency {

    /** Share of the capacity kept when the thing is wholly out, 0 to 1. */
    Assumed keep();

    /** A digital service: up or down. */
    record OnDigital(int service, Assumed keep) implements Dependency {}

    /** A set of devices: the share of them that is not out. */
    record OnShare(int[] resources, Assumed keep) implements Dependency {}

    /** Another clinical service: its share of capacity. */
    record OnClinical(int service, Assumed keep) implements Dependency {}
}
