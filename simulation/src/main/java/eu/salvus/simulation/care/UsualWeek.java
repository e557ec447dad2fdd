package eu.salvus.simulation.care;

import java.util.Arrays;

/**
 * The weekly steady state of a clinical service that nobody attacks. Because a week's capacity exceeds its demand, the queues
 * are empty at some moment of each week; so a first week started empty ends in the steady state, and the second is recorded.
 * Between two recorded points everything is linear.
 */
final class UsualWeek {

    private static final int TREATED = 0;
    private static final int MISSED_URGENT = 1;
    private static final int MISSED_ELECTIVE = 2;
    private static final int POSTPONED = 3;
    private static final int URGENT_WAITING = 4;
    private static final int ELECTIVE_WAITING = 5;
    private static final int CURVES = 6;

    private final WeekProfile week;
    private final double urgentShare;
    private final double negligible;
    private double[] times = new double[64];
    private double[][] curves = new double[CURVES][64];
    private int size;

    UsualWeek(WeekProfile profile, double urgentShare, double urgentDeadline, double electiveDeadline) {
        week = profile;
        this.urgentShare = urgentShare;
        negligible = 1e-12 * profile.weeklyDemand();
        PatientFlow flow = new PatientFlow(urgentDeadline, electiveDeadline);
        flow.urgent.reset(0);
        flow.elective.reset(0);
        flow.urgent.past(0, 0);
        flow.elective.past(0, 0);
        flow.startAt(0);
        WeekCursor cursor = new WeekCursor(profile);
        cursor.seek(0, 0);
        while (flow.now() < 2 * WeekProfile.WEEK) {
            cursor.advanceTo(flow.now());
            flow.urgent.inflow(cursor.demand() * urgentShare);
            flow.elective.inflow(cursor.demand() * (1 - urgentShare));
            record(flow);
            double end = Math.min(cursor.end(), 2 * WeekProfile.WEEK);
            while (flow.now() < end) {
                flow.step(end, cursor.capacity());
                record(flow);
            }
        }
        for (int curve = TREATED; curve <= POSTPONED; curve++) {
            double base = curves[curve][0];
            for (int i = 0; i < size; i++) {
                curves[curve][i] -= base;
            }
        }
    }

    private void record(PatientFlow flow) {
        if (flow.now() < WeekProfile.WEEK) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            for (int curve = 0; curve < CURVES; curve++) {
                curves[curve] = Arrays.copyOf(curves[curve], size * 2);
            }
        }
        times[size] = flow.now() - WeekProfile.WEEK;
        curves[TREATED][size] = flow.served();
        curves[MISSED_URGENT][size] = flow.urgent.missed();
        curves[MISSED_ELECTIVE][size] = flow.elective.missed();
        curves[POSTPONED][size] = flow.elective.leftAfterLongWait();
        curves[URGENT_WAITING][size] = flow.urgent.waiting();
        curves[ELECTIVE_WAITING][size] = flow.elective.waiting();
        size++;
    }

    /** Patients treated between two hours counted from a Monday 00:00, both at or after it. */
    double treated(double from, double to) {
        return total(TREATED, to) - total(TREATED, from);
    }

    double missedUrgent(double from, double to) {
        return total(MISSED_URGENT, to) - total(MISSED_URGENT, from);
    }

    double missedElective(double from, double to) {
        return total(MISSED_ELECTIVE, to) - total(MISSED_ELECTIVE, from);
    }

    /** Patients who left between two hours after a long wait. */
    double postponed(double from, double to) {
        return total(POSTPONED, to) - total(POSTPONED, from);
    }

    /** Wait of the oldest urgent patient at an hour, hours. */
    double urgentAge(double hour) {
        return age(within(hour), URGENT_WAITING, urgentShare);
    }

    /** Wait of the oldest elective patient at an hour, hours. */
    double electiveAge(double hour) {
        return age(within(hour), ELECTIVE_WAITING, 1 - urgentShare);
    }

    /** Those who wait came last: back in time until they are all counted. */
    private double age(double hour, int curve, double share) {
        double waiting = at(curve, hour);
        int block = week.blockAt(hour);
        double end = hour;
        double age = 0;
        while (waiting > negligible) {
            double rate = week.demand(block) * share;
            double hours = end - week.start(block);
            if (rate * hours >= waiting) {
                return age + waiting / rate;
            }
            waiting -= rate * hours;
            age += hours;
            block = block == 0 ? week.blocks() - 1 : block - 1;
            end = week.start(block + 1);
        }
        return age;
    }

    /** Whether nobody waits at an hour. */
    boolean isEmpty(double hour) {
        double within = within(hour);
        return at(URGENT_WAITING, within) <= negligible && at(ELECTIVE_WAITING, within) <= negligible;
    }

    private static double within(double hour) {
        return hour - Math.floor(hour / WeekProfile.WEEK) * WeekProfile.WEEK;
    }

    private double total(int curve, double hour) {
        double weeks = Math.floor(hour / WeekProfile.WEEK);
        return weeks * curves[curve][size - 1] + at(curve, hour - weeks * WeekProfile.WEEK);
    }

    private double at(int curve, double hour) {
        int place = lastNotAfter(hour);
        double[] values = curves[curve];
        if (place >= size - 1) {
            return values[size - 1];
        }
        double share = (hour - times[place]) / (times[place + 1] - times[place]);
        return values[place] + share * (values[place + 1] - values[place]);
    }

    private int lastNotAfter(double hour) {
        int low = 0;
        int high = size;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= hour) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
