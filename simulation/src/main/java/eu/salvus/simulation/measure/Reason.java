package eu.salvus.simulation.measure;

/** Why a measure cannot be applied to a hospital. */
public enum Reason {
    /** The hospital has nothing of the kind that the measure is about. */
    NOTHING_OF_THE_KIND,
    /** The simulator cannot show what it is good for. */
    NOT_SIMULATED
}
