package eu.salvus.simulation.care;

/** Walks forward in time over the blocks of a weekly profile. */
final class WeekCursor {

    private final WeekProfile profile;
    private int block;
    private double weekStart;
    private double end;

    WeekCursor(WeekProfile profile) {
        this.profile = profile;
    }

    /** Goes to the block of a time, when hour 0 of the run is this hour of the week. */
    void seek(double time, double startHour) {
        weekStart = Math.floor((startHour + time) / WeekProfile.WEEK) * WeekProfile.WEEK - startHour;
        double hour = Math.clamp(time - weekStart, 0, Math.nextDown(WeekProfile.WEEK));
        block = profile.blockAt(hour);
        end = weekStart + profile.start(block + 1);
        advanceTo(time);
    }

    /** Goes on to the block of a later time. */
    void advanceTo(double time) {
        while (end <= time) {
            if (++block == profile.blocks()) {
                block = 0;
                weekStart += WeekProfile.WEEK;
            }
            end = weekStart + profile.start(block + 1);
        }
    }

    /** When the block ends. */
    double end() {
        return end;
    }

    double demand() {
        return profile.demand(block);
    }

    double capacity() {
        return profile.capacity(block);
    }
}
