package eu.salvus.simulation.measure;

/** Why a measure cannot be applied to a hospital. */
public enum Reason {
    /** The hospital has nothing of the kind that the measure is about. */
    NOTHING_OF_THE_KIND,
    /** The hospital has no zone in which what the measure adds could stand. */
    NO_PLACE,
    /** A measure that is in place already makes this one senseless. */
    EXCLUDED,
    /** The simulator cannot show what it is good for. */
    NOT_SIMULATED
}
