package eu.salvus.server.sighting;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of hospitals as they are shown: none below five, all others rounded down to 5, 10, 20, 50, 100, 200, 500 and so on.
 *
 * <p>Each number that is shown stands for at least five, and so does each difference of two: of what lies between two answers nobody learns that it is
 * one, two, three or four. That holds for sums as well, since the parts of a whole are never all shown: what a hospital does not tell (its place, its
 * answer) is in the whole, and in no part.
 */
final class Veil {

    /** Fewer are not shown. */
    static final int FEWEST = 5;

    private static final int TEN = 10;
    private static final int[] STEPS = {1, 2, 5};

    private Veil() {}

    /** A number as it is shown; null below five. */
    static @Nullable Long over(long number) {
        if (number < FEWEST) {
            return null;
        }
        long shown = FEWEST;
        for (long power = TEN; power <= number; power *= TEN) {
            for (int step : STEPS) {
                if (step * power <= number) {
                    shown = step * power;
                }
            }
        }
        return shown;
    }
}
