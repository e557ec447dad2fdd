package eu.salvus.simulation.defence;

/** How seriously a hospital takes what it sees, rising only. */
public enum Level {
    /** Somebody acted on an alert. */
    LOCAL,
    /** Several alerts, or a severe one. */
    ESCALATED,
    /** Services are lost: the crisis is declared. */
    CRISIS
}
