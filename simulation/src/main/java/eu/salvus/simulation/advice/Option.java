package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Candidate;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import java.util.Set;

/**
 * A measure that this hospital may take.
 *
 * @param measure the measure
 * @param parts how many parts of the twin it would change
 * @param price what it costs over the years asked for
 * @param needs ids of the options without which it makes no sense here
 */
public record Option(Measure measure, int parts, Price price, Set<String> needs) {

    /** What the search may choose: at the middle of each price. */
    Candidate candidate() {
        return new Candidate(
                measure.id(), price.euros().middle(), price.staffDays().middle(), needs, measure.excludes());
    }
}
