package eu.salvus.simulation.insight;

import eu.salvus.simulation.hospital.SensorKind;
import eu.salvus.simulation.run.AttackTrace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one harmful run tells.
 *
 * @param trace what the attack left
 * @param care care-hours lost, weighted
 * @param people people exposed
 * @param chains the steps from the entry to each harm
 * @param worst the worst harm
 * @param hurtAt when it hurt, hours
 * @param alert the first alert before that, if any
 * @param acted whether somebody acted on an alert before that
 * @param sightings what each kind of sensor could have seen before that, by its ordinal
 */
record HarmedRun(
        AttackTrace trace,
        double care,
        double people,
        Map<Harm, int[]> chains,
        Harm worst,
        double hurtAt,
        @Nullable Alert alert,
        boolean acted,
        Sightings.Sighting[] sightings) {

    /**
     * An alert.
     *
     * @param sensor who raised it
     * @param time when, hours
     */
    record Alert(SensorKind sensor, double time) {}

    int[] chain() {
        return chains.getOrDefault(worst, new int[0]);
    }
}
