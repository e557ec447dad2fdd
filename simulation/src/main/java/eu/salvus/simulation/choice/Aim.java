package eu.salvus.simulation.choice;

/**
 * What is to be small: care-hours lost a year, (1 − tail) × attempts × mean loss of an attempt + tail × attempts × mean loss of the worst
 * tenth of the attempts, plus what the measures cost by themselves. People exposed are never part of it.
 *
 * @param tail share of the weight given to the worst tenth, 0 to 1
 */
public record Aim(double tail) {

    /** What is lost on average. */
    public static final Aim EXPECTED = new Aim(0);

    /** The share of the attempts that is the tail (CVaR 90 %). */
    static final double WORST = 0.1;

    /** Refuses a weight outside 0 to 1. */
    public Aim {
        if (!(tail >= 0 && tail <= 1)) {
            throw new IllegalArgumentException("the weight of the tail must lie between 0 and 1, not " + tail);
        }
    }
}
