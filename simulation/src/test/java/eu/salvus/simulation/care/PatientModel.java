package eu.salvus.simulation.care;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Patients one by one: Poisson arrivals, {@code c} servers, exponential or fixed service, urgent before elective, first come
 * first served, no interruption; a patient not begun at his deadline leaves. The oracle of the fluid queues.
 */
final class PatientModel {

    private final Random random;
    private final double arrivalRate;
    private final double urgentShare;
    private final double serviceTime;
    private final boolean exponential;
    private final double[] deadlines;
    private final ArrayDeque<Double> urgent = new ArrayDeque<>();
    private final ArrayDeque<Double> elective = new ArrayDeque<>();
    private final PriorityQueue<Double> departures = new PriorityQueue<>();

    int arrived;
    int begun;
    int waitedAtAll;
    double totalWait;
    final int[] left = new int[2];
    private double queueTime;
    private double now;

    PatientModel(
            long seed,
            double arrivalRate,
            double urgentShare,
            double serviceTime,
            boolean exponential,
            double urgentDeadline,
            double electiveDeadline) {
        random = new Random(seed);
        this.arrivalRate = arrivalRate;
        this.urgentShare = urgentShare;
        this.serviceTime = serviceTime;
        this.exponential = exponential;
        deadlines = new double[] {urgentDeadline, electiveDeadline};
    }

    /** Lets time pass with this many servers; patients already with a server stay until done. */
    void run(double until, int servers) {
        double nextArrival = now + exponential(1 / arrivalRate);
        while (true) {
            begin(servers);
            double nextDeparture = departures.isEmpty() ? Double.POSITIVE_INFINITY : departures.peek();
            double next = Math.min(nextArrival, nextDeparture);
            double end = Math.min(next, until);
            queueTime += (urgent.size() + elective.size()) * (end - now);
            now = end;
            if (next >= until) {
                return; // arrivals have no memory: the next interval may be drawn afresh
            }
            if (nextArrival <= nextDeparture) {
                arrived++;
                (random.nextDouble() < urgentShare ? urgent : elective).add(now);
                nextArrival = now + exponential(1 / arrivalRate);
            } else {
                departures.remove();
            }
        }
    }

    private void begin(int servers) {
        leave(urgent, 0);
        leave(elective, 1);
        while (departures.size() < servers && !(urgent.isEmpty() && elective.isEmpty())) {
            double came = urgent.isEmpty() ? elective.remove() : urgent.remove();
            begun++;
            waitedAtAll += now > came ? 1 : 0;
            totalWait += now - came;
            departures.add(now + (exponential ? exponential(serviceTime) : serviceTime));
        }
    }

    private void leave(ArrayDeque<Double> queue, int urgency) {
        while (!queue.isEmpty() && queue.peek() + deadlines[urgency] < now) {
            queue.remove();
            left[urgency]++;
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    int waiting() {
        return urgent.size() + elective.size();
    }

    /** Mean number waiting so far. */
    double meanQueue() {
        return queueTime / now;
    }
}
