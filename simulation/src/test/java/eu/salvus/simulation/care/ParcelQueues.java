package eu.salvus.simulation.care;

import java.util.ArrayDeque;

/** The two queues as small parcels of patients in small steps of time: slow, simple, and independent of the exact one. */
final class ParcelQueues {

    private static final class Parcel {
        private final double arrived;
        private double patients;

        Parcel(double arrived, double patients) {
            this.arrived = arrived;
            this.patients = patients;
        }
    }

    private final WeekProfile week;
    private final double urgentShare;
    private final double urgentDeadline;
    private final double electiveDeadline;
    private final double step;
    private final ArrayDeque<Parcel> urgent = new ArrayDeque<>();
    private final ArrayDeque<Parcel> elective = new ArrayDeque<>();
    double treated;
    double missedUrgent;
    double missedElective;

    ParcelQueues(WeekProfile week, double urgentShare, double urgentDeadline, double electiveDeadline, double step) {
        this.week = week;
        this.urgentShare = urgentShare;
        this.urgentDeadline = urgentDeadline;
        this.electiveDeadline = electiveDeadline;
        this.step = step;
    }

    /** Two usual weeks, then the outage; counts from its start to the end. */
    void run(double from, double to, double keep, double end) {
        for (long i = Math.round(-336 / step); i * step < end; i++) {
            double time = i * step;
            if (i == Math.round(from / step)) {
                treated = 0;
                missedUrgent = 0;
                missedElective = 0;
            }
            int block = week.blockAt(((time + step / 2) % 168 + 168) % 168);
            double demand = week.demand(block) * step;
            urgent.add(new Parcel(time, demand * urgentShare));
            elective.add(new Parcel(time, demand * (1 - urgentShare)));
            double capacity = week.capacity(block) * step * (time >= from && time < to ? keep : 1);
            capacity = serve(urgent, capacity);
            serve(elective, capacity);
            missedUrgent += drop(urgent, time - urgentDeadline);
            missedElective += drop(elective, time - electiveDeadline);
        }
    }

    private double serve(ArrayDeque<Parcel> queue, double capacity) {
        double left = capacity;
        while (left > 0 && !queue.isEmpty()) {
            Parcel parcel = queue.peek();
            double taken = Math.min(left, parcel.patients);
            treated += taken;
            left -= taken;
            parcel.patients -= taken;
            if (parcel.patients <= 0) {
                queue.remove();
            }
        }
        return left;
    }

    private static double drop(ArrayDeque<Parcel> queue, double before) {
        double dropped = 0;
        while (!queue.isEmpty() && queue.peek().arrived < before) {
            dropped += queue.remove().patients;
        }
        return dropped;
    }
}
