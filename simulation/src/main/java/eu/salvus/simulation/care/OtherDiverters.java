package eu.salvus.simulation.care;

/** What the other clinical services that share the same neighbours want to divert, over time. */
final class OtherDiverters {

    private final ClinicalState[] others;
    private final WeekCursor[] weeks;
    private final int[] switches;
    private double until;
    private double wanted;

    OtherDiverters(ClinicalState[] others) {
        this.others = others;
        weeks = new WeekCursor[others.length];
        for (int i = 0; i < others.length; i++) {
            weeks[i] = new WeekCursor(others[i].model.week());
        }
        switches = new int[others.length];
    }

    void seek(double time, double hourOfWeekAtZero) {
        for (int i = 0; i < others.length; i++) {
            switches[i] = 0;
            if (others[i].open.size() > 0) {
                weeks[i].seek(time, hourOfWeekAtZero);
            }
        }
        until = time;
        advanceTo(time);
    }

    /** Goes on to a later time; costs nothing while nothing changes. */
    void advanceTo(double time) {
        if (time < until) {
            return;
        }
        wanted = 0;
        until = Double.POSITIVE_INFINITY;
        for (int i = 0; i < others.length; i++) {
            Timeline open = others[i].open;
            while (switches[i] < open.size() && open.time(switches[i]) <= time) {
                switches[i]++;
            }
            if (switches[i] < open.size()) {
                until = Math.min(until, open.time(switches[i]));
            }
            if (diverts(i)) {
                weeks[i].advanceTo(time);
                until = Math.min(until, weeks[i].end());
                wanted += weeks[i].demand() * others[i].model.urgentShare() * others[i].divertedShare();
            }
        }
    }

    /** Patients per hour the others want to divert now. */
    double wanted() {
        return wanted;
    }

    /** Until when that stays so. */
    double until() {
        return until;
    }

    private boolean diverts(int other) {
        return switches[other] > 0 && others[other].open.value(switches[other] - 1) == 0;
    }
}
