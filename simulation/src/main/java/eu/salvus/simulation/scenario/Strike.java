package eu.salvus.simulation.scenario;

import eu.salvus.simulation.attack.Moment;
import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * When the attacker strikes: at a moment of the wanted kind once ready, at the latest when his dwell is over.
 *
 * @param ready steps of which any makes him ready
 * @param moment the kind of moment he waits for
 * @param dwellLow least hours from the foothold until he strikes, ready or not
 * @param dwellHigh most hours; each run draws between them
 * @param backupsFirst steps he wants reached first, backups destroyed; none if he does not care
 * @param patience hours he gives to that once ready
 */
public record Strike(
        List<StepName> ready,
        Moment moment,
        double dwellLow,
        double dwellHigh,
        List<StepName> backupsFirst,
        double patience) {

    /** Copies the lists. */
    public Strike {
        ready = List.copyOf(ready);
        backupsFirst = List.copyOf(backupsFirst);
    }

    static Strike read(Section section) {
        Section dwell = section.section("dwellHours");
        double low = dwell.number("low", 0, 100_000);
        return new Strike(
                StepName.readAll(section, "ready"),
                section.word("moment", Moment.class, Moment.ANY),
                low,
                dwell.number("high", low, 100_000),
                StepName.readAll(section, "backupsFirst"),
                section.number("patienceHours", 0, 100_000, 0));
    }
}
