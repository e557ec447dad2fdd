package eu.salvus.simulation.choice;

/** What is not known for sure about a problem: numbers known only within ranges. Each is a dimension of the unit cube. */
public interface Uncertainty {

    /** How many numbers are not known for sure, 0 or more. */
    int dimensions();

    /**
     * Which number it is.
     *
     * @param dimension 0 up to {@link #dimensions()}
     */
    String name(int dimension);

    /**
     * The problem when all these numbers are known. All points use the same draws, and have the same strata but for
     * the attempts a year.
     *
     * @param point one place within each number's range, as a probability in (0, 1)
     */
    Trial at(double[] point);
}
