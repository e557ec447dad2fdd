package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.hospital.SensorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who saw harmful attacks before they hurt, and who would have. In a harmful run, what was seen was not enough, or not acted on in time.
 *
 * @param acted share of the harmful runs in which somebody acted on an alert before it hurt
 * @param ignored share in which alerts came before it hurt and nobody had acted on any of them
 * @param silent share without any alert before it hurt
 * @param first which sensor raised the first alert before it hurt, most frequent first
 * @param outlooks what each sensor of the attack language would see, the one that sees most before it hurts first
 */
public record Detection(Estimate acted, Estimate ignored, Estimate silent, List<First> first, List<Outlook> outlooks) {

    /** Copies the lists. */
    public Detection {
        first = List.copyOf(first);
        outlooks = List.copyOf(outlooks);
    }

    /**
     * A sensor that was first.
     *
     * @param sensor its kind
     * @param runs harmful runs in which it raised the first alert
     * @param share of the harmful runs
     * @param hoursAhead median hours from its alert until it hurt
     */
    public record First(SensorKind sensor, int runs, Estimate share, Estimate hoursAhead) {}

    /**
     * What a sensor would see if it were everywhere where the attack language knows a use for it, and worked. Expected from the steps taken
     * before it hurt, the chance to notice each, and the delay until the alert; whether anybody acts is another matter.
     *
     * @param sensor its kind
     * @param coverage how much of that is covered now, 0 to 1, by the steps it could notice; null when there was nothing to notice
     * @param now expected share of the harmful runs with an alert of it before it hurts, as covered now
     * @param everywhere the same if it were everywhere
     * @param hoursAhead expected hours from its first alert until it hurts, of such alerts, if it were everywhere; 0 without any
     */
    public record Outlook(
            SensorKind sensor, @Nullable Double coverage, double now, double everywhere, double hoursAhead) {}
}
