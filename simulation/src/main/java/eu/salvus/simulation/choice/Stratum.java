package eu.salvus.simulation.choice;

/**
 * The part of a sample that belongs to one scenario: {@code runs} entries in a row, each standing for {@code attempts / runs} attempts a
 * year.
 *
 * @param scenario its id
 * @param attempts attempts a year, above 0
 * @param runs simulated attempts, 1 or more
 */
public record Stratum(String scenario, double attempts, int runs) {

    /** Refuses numbers out of their range. */
    public Stratum {
        if (!(attempts > 0) || Double.isInfinite(attempts)) {
            throw new IllegalArgumentException(
                    "scenario '" + scenario + "': attempts a year must be above 0, not " + attempts);
        }
        if (runs < 1) {
            throw new IllegalArgumentException("scenario '" + scenario + "': runs must be 1 or more, not " + runs);
        }
    }
}
