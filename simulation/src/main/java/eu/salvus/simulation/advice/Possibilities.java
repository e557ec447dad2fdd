package eu.salvus.simulation.advice;

import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Twin;

/**
 * What could be done at a hospital, before anything is simulated.
 *
 * @param euros what all of it costs in the middle of each price, over the years asked for
 * @param ownStaff the time that its own IT could give over these years
 */
public record Possibilities(double euros, OwnStaff ownStaff) {

    /** Of all that could be bought, this share is worth looking at first: beyond it, plans hardly gain (seen at the built-in hospitals). */
    private static final double SHARE = 0.1;

    /** Of a hospital, over so many years. */
    public static Possibilities of(Twin twin, Measures catalogue, double years) {
        return new Possibilities(
                new Catalogue(catalogue, twin, years)
                        .options().stream()
                                .mapToDouble(option -> option.price().euros().middle())
                                .sum(),
                OwnStaff.of(twin, years));
    }

    /** An amount of money to begin with: a round one, of one figure. */
    public double worthLookingAt() {
        double amount = euros * SHARE;
        if (amount < 1) {
            return 0;
        }
        double figure = StrictMath.pow(10, Math.floor(StrictMath.log10(amount)));
        return Math.rint(amount / figure) * figure;
    }
}
