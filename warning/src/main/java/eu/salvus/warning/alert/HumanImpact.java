package eu.salvus.warning.alert;

/** Danger to people and to the mission together, from the least to the most: decision point "Human Impact" 2.0.2 of SSVC. */
public enum HumanImpact {
    /** Low. */
    LOW,
    /** Medium. */
    MEDIUM,
    /** High. */
    HIGH,
    /** Very high. */
    VERY_HIGH
}
