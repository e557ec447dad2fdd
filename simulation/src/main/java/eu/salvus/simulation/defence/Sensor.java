package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.unknown.Assumed;

/**
 * A sensor on a step of the attack.
 *
 * @param key stable, of the step and the detector's name
 * @param step the step that it may see whenever the step comes to hold
 * @param detection the chance that it does, 0 to 1
 * @param delay hours from the step to the alert
 * @param severe whether one alert of it, acted on, is enough to escalate
 */
public record Sensor(long key, int step, Assumed detection, Distribution delay, boolean severe) {
    /** @throws IllegalArgumentException when the chance is no probability */
    public Sensor {
        detection.within(0, 1, "the chance of detection of step " + step);
    }
}
