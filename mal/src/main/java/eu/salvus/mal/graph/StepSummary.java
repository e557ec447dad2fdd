package eu.salvus.mal.graph;

/**
 * What many runs say about one step.
 *
 * @param asset the id of its asset
 * @param step its name
 * @param reached in how many runs it was done
 * @param runs of how many
 * @param hours5 the time that 5 % of the runs that reach it do not exceed, in hours; NaN when none reaches it
 * @param hours50 the median of these times, in hours
 * @param hours95 the time that 95 % of them do not exceed, in hours
 */
public record StepSummary(
        String asset, String step, int reached, int runs, double hours5, double hours50, double hours95) {
    /** The share of the runs that reach it, from 0 to 1. */
    public double share() {
        return (double) reached / runs;
    }
}
