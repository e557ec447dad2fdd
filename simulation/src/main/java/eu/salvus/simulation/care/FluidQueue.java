package eu.salvus.simulation.care;

/**
 * Patients of one class as a fluid, served first in, first out, each until a deadline. The queue holds its arrivals as segments
 * of constant rate; its state is the arrival time of the oldest patient not yet served, the <i>head</i>.
 *
 * <p>With service <i>c</i> and arrival rate <i>λ</i> at the head, the head moves through arrival time at speed <i>c/λ</i>. Once
 * as old as the deadline it moves at speed 1 at least, and <i>λ − c</i> patients per hour leave unserved. Between two events
 * all rates are constant, so every integral is exact. The owner asks {@link #plan} how long the rates stay valid and then
 * calls {@link #advance} with a step not longer than that.
 */
final class FluidQueue {

    private enum Event {
        NONE,
        NEXT_SEGMENT,
        EMPTY,
        DEADLINE,
        LONG_WAIT,
        SHORT_WAIT
    }

    private final SegmentRing segments = new SegmentRing();
    private final double deadline;
    private final double longWait;
    private double now;
    private double head;
    private boolean late;
    private boolean waitedLong;

    private double served;
    private double missed;
    private double leftAfterLongWait;

    private double serviceRate;
    private double missRate;
    private double speed;
    private double limit;
    private Event event = Event.NONE;
    private boolean building;

    /**
     * @param deadline longest wait, hours; infinite if patients wait for ever
     * @param longWait wait beyond which a patient counts as postponed, hours
     */
    FluidQueue(double deadline, double longWait) {
        this.deadline = deadline;
        this.longWait = longWait;
    }

    /** Empties the queue and sets its time. Segments follow by {@link #inflow}, from the head on, then {@link #startAt}. */
    void reset(double headTime) {
        segments.clear();
        now = headTime;
        head = headTime;
        late = false;
        waitedLong = false;
        served = 0;
        missed = 0;
        leftAfterLongWait = 0;
    }

    /** Adds a segment of past arrivals while the queue is set up: the rate from this time on. */
    void past(double time, double rate) {
        segments.add(time, rate);
    }

    /** Ends the set-up: the patients who came since the head wait at this time. */
    void startAt(double time) {
        now = time;
        normalise();
        waitedLong = now - head > longWait;
    }

    /** From now on patients come at this rate per hour. */
    void inflow(double rate) {
        if (segments.isEmpty() || segments.lastRate() != rate) {
            segments.add(now, rate);
            normalise();
        }
    }

    /** How many of the next hours the rates stay as they are when served at most this many patients per hour. */
    double plan(double offered, double hours) {
        limit = hours;
        event = Event.NONE;
        missRate = 0;
        building = head < now || offered < segments.lastRate();
        if (!building) {
            serviceRate = segments.lastRate();
            return limit;
        }
        double rate = segments.firstRate();
        serviceRate = offered;
        speed = offered / rate;
        if (late && speed < 1) {
            speed = 1;
            missRate = rate - offered;
        } else {
            late = false;
        }
        planHead();
        planAges();
        return limit;
    }

    private void planHead() {
        if (segments.size() > 1) {
            consider(segments.secondStart() - head, speed, Event.NEXT_SEGMENT);
        } else if (speed > 1) {
            consider(now - head, speed - 1, Event.EMPTY);
        }
    }

    private void planAges() {
        double age = now - head;
        if (speed < 1) {
            consider(deadline - age, 1 - speed, Event.DEADLINE);
            if (!waitedLong) {
                consider(longWait - age, 1 - speed, Event.LONG_WAIT);
            }
        } else if (speed > 1 && waitedLong) {
            consider(age - longWait, speed - 1, Event.SHORT_WAIT);
        }
    }

    /** An event a distance away that comes nearer at a pace; most are too far, which a product tells without a division. */
    private void consider(double distance, double pace, Event candidate) {
        if (distance < limit * pace) {
            limit = Math.max(0, distance / pace);
            event = candidate;
        }
    }

    /** Patients served per hour under the plan. */
    double serviceRate() {
        return serviceRate;
    }

    /** Lets time pass under the plan, not beyond its limit. */
    void advance(double hours, double time) {
        now = time;
        served += serviceRate * hours;
        if (!building) {
            head = time;
            return;
        }
        missed += missRate * hours;
        if (waitedLong) {
            leftAfterLongWait += (serviceRate + missRate) * hours;
        }
        if (event == Event.NONE || hours < limit) {
            head = Math.min(head + speed * hours, time);
        } else {
            happen();
        }
        normalise();
    }

    private void happen() {
        switch (event) {
            case NEXT_SEGMENT -> head = segments.secondStart();
            case EMPTY -> head = now;
            case DEADLINE -> {
                head = now - deadline;
                late = true;
            }
            case LONG_WAIT -> {
                head = now - longWait;
                waitedLong = true;
            }
            case SHORT_WAIT -> {
                head = now - longWait;
                waitedLong = false;
            }
            case NONE -> {}
        }
    }

    private void normalise() {
        boolean jumped = false;
        while (segments.size() > 1 && (head >= segments.secondStart() || segments.firstRate() == 0)) {
            if (head < segments.secondStart()) {
                head = segments.secondStart();
                jumped = true;
            }
            segments.removeFirst();
        }
        if (segments.size() == 1 && segments.firstRate() == 0 && head < now) {
            head = now;
            jumped = true;
        }
        if (jumped || head >= now) {
            late = false;
            waitedLong = now - head > longWait;
        }
    }

    boolean isEmpty() {
        return head >= now;
    }

    /** Patients waiting. */
    double waiting() {
        return segments.mass(head, now);
    }

    /** Patients who left, served or not, after a long wait. */
    double leftAfterLongWait() {
        return leftAfterLongWait;
    }

    /** Patients who have waited long and still wait. */
    double waitingLong() {
        return segments.mass(head, now - longWait);
    }

    double served() {
        return served;
    }

    double missed() {
        return missed;
    }
}
