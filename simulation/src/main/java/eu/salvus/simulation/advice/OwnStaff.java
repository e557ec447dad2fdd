package eu.salvus.simulation.advice;

import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import java.util.Objects;

/**
 * The time that a hospital's own people of the IT could give to measures, beside their daily work.
 *
 * @param people of the IT, 0 or more
 * @param days of work over all the years
 */
public record OwnStaff(int people, double days) {

    /** Days a year that one person can spare for what is new: about one in eleven working days. Assumption. */
    public static final double DAYS_A_YEAR = 20;

    static OwnStaff of(Twin twin, double years) {
        int people = twin.teams().stream()
                .filter(team -> team.kind() == Team.Kind.IT && team.supplier() == null)
                .mapToInt(team -> Objects.requireNonNullElse(team.people(), 1))
                .sum();
        return new OwnStaff(people, people * DAYS_A_YEAR * years);
    }
}
