package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a choice when the numbers that are not known for sure are others, each within its range.
 *
 * @param points so many combinations were tried
 * @param low care-hours saved a year, less than this in one combination of twenty
 * @param median care-hours saved a year in the middle combination
 * @param high care-hours saved a year, more than this in one combination of twenty
 * @param beatsNothing share of the combinations in which the choice is better than nothing
 * @param beatsOther share in which it is no worse than the other set; null without one
 * @param assumptions what explains most of the differences in what is saved, surest first
 */
public record Doubt(
        int points,
        double low,
        double median,
        double high,
        Estimate beatsNothing,
        @Nullable Estimate beatsOther,
        List<Assumption> assumptions) {

    /** Copies the list. */
    public Doubt {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * A number not known for sure.
     *
     * @param dimension its number
     * @param name its name
     * @param share share of the variance of what is saved that it explains by itself, 0 to 1
     * @param firm whether that is more than chance gives over all numbers; else more combinations would tell
     */
    public record Assumption(int dimension, String name, double share, boolean firm) {}
}
