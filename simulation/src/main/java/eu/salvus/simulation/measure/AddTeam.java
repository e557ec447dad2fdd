package eu.salvus.simulation.measure;

import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.WeeklyProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * A team, unless teams of its kind are on duty whenever it would be.
 *
 * @param team the team, by the id it wishes
 * @param shifts its hours
 */
record AddTeam(Team team, WeeklyProfile shifts) implements Change {
    private static final Property<Team, String> ID = Property.of(Team.class, "id", String.class);

    @Override
    public boolean structural() {
        return true;
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public String about() {
        return PartKinds.TEAM.word();
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        reach.concerns(team.id());
        if (onDutyAlready(twin) || !reach.covers(team.id())) {
            return twin;
        }
        List<Team> teams = new ArrayList<>(twin.teams());
        teams.add(ID.with().apply(team, new FreeIds(twin).take(team.id())));
        return Parts.with(twin, TwinBuilder::teams, teams);
    }

    private boolean onDutyAlready(Twin twin) {
        boolean[] covered = new boolean[WeeklyProfile.HOURS];
        for (Team other : twin.teams()) {
            WeeklyProfile hours = other.shifts();
            if (other.kind() == team.kind() && hours != null) {
                double[] people = hours.hourly();
                for (int hour = 0; hour < covered.length; hour++) {
                    covered[hour] |= people[hour] > 0;
                }
            }
        }
        double[] wanted = shifts.hourly();
        for (int hour = 0; hour < covered.length; hour++) {
            if (wanted[hour] > 0 && !covered[hour]) {
                return false;
            }
        }
        return true;
    }
}
