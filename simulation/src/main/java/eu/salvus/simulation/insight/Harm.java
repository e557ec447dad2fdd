package eu.salvus.simulation.insight;

/** What an attack did that hurts, the worst first. */
public enum Harm {
    /** Care was lost because the attacker put something out of use. */
    CARE,
    /** Care was lost although the attacker put nothing out of use: the hospital cut itself off. */
    REACTION,
    /** Records of people were read or taken. */
    RECORDS,
    /** A backup copy was destroyed. */
    BACKUPS
}
