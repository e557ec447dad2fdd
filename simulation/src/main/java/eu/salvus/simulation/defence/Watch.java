package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.Week;
import eu.salvus.simulation.unknown.Assumed;

/**
 * Who looks at alerts.
 *
 * @param onShift for each of the 168 hours of the week (0 is Monday 00:00), whether somebody watches
 * @param onCall hours until somebody who is called looks at an alert; he is asked only when the next shift is farther
 * @param triage hours that the triage of one alert takes when there are no false ones
 * @param falseLoad the share of the time that false alerts take, from 0 to below 1: triage lasts 1/(1 − load) as long
 * @param actedByDay the chance that anyone acts on an alert whose triage ends by day, 0 to 1
 * @param actedByNight the same from 20:00 to 06:00
 */
public record Watch(
        boolean[] onShift,
        Distribution onCall,
        Distribution triage,
        Assumed falseLoad,
        Assumed actedByDay,
        Assumed actedByNight) {
    private static final double MOST_LOAD = 0.999;

    /** @throws IllegalArgumentException when a number is out of range or the rota does not have 168 hours */
    public Watch {
        if (onShift.length != Week.HOURS) {
            throw new IllegalArgumentException("the rota needs 168 hours of the week, not " + onShift.length);
        }
        onShift = onShift.clone();
        falseLoad.within(0, MOST_LOAD, "the load of false alerts");
        actedByDay.within(0, 1, "the chance that anyone acts by day");
        actedByNight.within(0, 1, "the chance that anyone acts by night");
    }
}
