package eu.salvus.simulation.care;

/** What the other clinical services that share the same neighbours want to divert, over time. */
final class OtherDiverters {

    private final ClinicalState[] others;
    private final WeekCursor[] weeks;
    private final int[] switches;
    private double startHour;
    private double time;

    OtherDiverters(ClinicalState[] others) {
        this.others = others;
        weeks = new WeekCursor[others.length];
        for (int i = 0; i < others.length; i++) {
            weeks[i] = new WeekCursor(others[i].model.week());
        }
        switches = new int[others.length];
    }

    void seek(double toTime, double hourOfWeekAtZero) {
        startHour = hourOfWeekAtZero;
        time = toTime;
        for (int i = 0; i < others.length; i++) {
            switches[i] = 0;
            if (others[i].open.size() > 0) {
                weeks[i].seek(toTime, startHour);
            }
        }
        advanceTo(toTime);
    }

    void advanceTo(double toTime) {
        time = toTime;
        for (int i = 0; i < others.length; i++) {
            Timeline open = others[i].open;
            while (switches[i] < open.size() && open.time(switches[i]) <= time) {
                switches[i]++;
            }
            if (open.size() > 0) {
                weeks[i].advanceTo(time);
            }
        }
    }

    /** Patients per hour the others want to divert now. */
    double wanted() {
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            if (diverts(i)) {
                sum += weeks[i].demand() * others[i].model.urgentShare() * others[i].divertedShare();
            }
        }
        return sum;
    }

    /** Until when that stays so. */
    double until() {
        double until = Double.POSITIVE_INFINITY;
        for (int i = 0; i < others.length; i++) {
            Timeline open = others[i].open;
            if (switches[i] < open.size()) {
                until = Math.min(until, open.time(switches[i]));
            }
            if (diverts(i)) {
                until = Math.min(until, weeks[i].end());
            }
        }
        return until;
    }

    private boolean diverts(int other) {
        return switches[other] > 0 && others[other].open.value(switches[other] - 1) == 0;
    }
}
