package eu.salvus.simulation.attack;

/** What a draw decides, for attack and defence: 256 to 319. Module {@code mal} has 0 to 255, later layers 320 and up. */
public final class Purpose {
    /** At which hour of the week the attack starts. */
    public static final int START = 257;

    /** Which of several entries the attacker has. */
    public static final int ENTRY = 258;

    /** After how many hours the attacker lets go. */
    public static final int RELENT = 259;

    /** Whether a sensor sees a step. */
    public static final int DETECTION = 288;

    /** How long a sensor takes. */
    public static final int ALERT_DELAY = 289;

    /** How long it takes to get somebody who is on call. */
    public static final int ON_CALL = 290;

    /** How long the triage of an alert takes. */
    public static final int TRIAGE = 291;

    /** Whether anyone acts on an alert. */
    public static final int ACT = 292;

    /** How long it takes until a lost service is understood to be a crisis. */
    public static final int NOTICE = 293;

    /** Whether a reaction is made. */
    public static final int REACTION = 294;

    /** How long a reaction takes. */
    public static final int REACTION_DELAY = 295;

    /** How long a reaction lasts. */
    public static final int REACTION_DURATION = 296;

    /** How long help takes to come. */
    public static final int MOBILISATION = 297;

    /** How long it takes to see what is lost. */
    public static final int ASSESSMENT = 298;

    /** How long it takes to throw the attacker out. */
    public static final int ERADICATION = 299;

    private Purpose() {}
}
