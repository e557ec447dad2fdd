package eu.salvus.warning.alert;

/** What becomes of the hospital's mission, care, from the least to the most: decision point "Mission Impact" 2.0.0 of SSVC. */
public enum MissionImpact {
    /** Care goes on, with more work. */
    DEGRADED,
    /** What care rests on is crippled, and care goes on. */
    CRIPPLED,
    /** A clinical service fails. */
    SERVICE_LOST,
    /** Most of all care fails. */
    MISSION_LOST
}
