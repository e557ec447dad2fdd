package eu.salvus.warning.alert;

/** The danger to a person, from the least to the most: decision point "Safety Impact" 2.0.1 of SSVC. */
public enum SafetyImpact {
    /** None to speak of. */
    NEGLIGIBLE,
    /** Minor injuries. */
    MARGINAL,
    /** Severe injuries. */
    CRITICAL,
    /** Several deaths. */
    CATASTROPHIC
}
