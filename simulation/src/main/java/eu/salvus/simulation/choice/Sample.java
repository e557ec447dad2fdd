package eu.salvus.simulation.choice;

/**
 * What a set of measures does in each simulated attempt. Entry <i>i</i> is the same scenario and the same draws for every set: samples of
 * one objective are paired. The arrays are not copied; nobody may change them.
 *
 * @param loss care-hours lost in the attempt, 0 or more
 * @param people people exposed in the attempt, 0 or more; never converted into care
 */
public record Sample(double[] loss, double[] people) {

    /** Refuses arrays of different lengths. */
    public Sample {
        if (loss.length != people.length) {
            throw new IllegalArgumentException(
                    "a sample has " + loss.length + " losses but " + people.length + " numbers of people");
        }
    }

    int size() {
        return loss.length;
    }
}
