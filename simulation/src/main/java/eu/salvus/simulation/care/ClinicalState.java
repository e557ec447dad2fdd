package eu.salvus.simulation.care;

import java.util.Arrays;

/**
 * The share of its capacity a clinical service has in one run, from the fall of what it depends on: dependencies, then grace
 * time and degraded mode, then diversion. Reused from run to run.
 */
final class ClinicalState {

    private static final double DAY = 24;

    final ClinicalModel model;
    /** Product over its digital services and devices. */
    final Timeline own = new Timeline();
    /** Product over all it depends on. */
    final Timeline dependencies = new Timeline();
    /** Share of its capacity it has. */
    final Timeline factor = new Timeline();
    /** 0 while it diverts, 1 otherwise. */
    final Timeline open = new Timeline();

    private final double[] keep;
    private final int[] watches;
    private final int[] cursors;
    private double grace;
    private double setUp;
    private double share;
    private double hold;
    private double fatigue;
    private double divertedShare;
    private double hoursPerPatient;

    ClinicalState(ClinicalModel model, int[] watches) {
        this.model = model;
        this.watches = watches;
        keep = new double[watches.length];
        cursors = new int[watches.length];
    }

    /** Forgets the last run: nothing it depends on ever falls. */
    void forget() {
        own.clear();
        dependencies.clear();
        factor.clear();
        open.clear();
    }

    /** Takes the values of a run. */
    void begin(double[] groupUniforms) {
        for (int i = 0; i < keep.length; i++) {
            keep[i] = model.dependencies().get(i).keep().in(groupUniforms);
        }
        grace = model.grace().in(groupUniforms);
        hoursPerPatient = model.hoursPerPatient().in(groupUniforms);
        DegradedMode mode = model.degraded();
        if (mode != null) {
            setUp = mode.setUp().in(groupUniforms);
            share = mode.share().in(groupUniforms);
            hold = mode.hold().in(groupUniforms);
            fatigue = mode.fatigue().in(groupUniforms);
        }
        Diversion diversion = model.diversion();
        if (diversion != null) {
            divertedShare = diversion.share().in(groupUniforms);
        }
    }

    /** Notes what its digital services and devices leave it from this moment on. */
    void noteOwn(double time, AvailabilityState state) {
        double product = 1;
        for (int i = 0; i < keep.length; i++) {
            double availability = switch (model.dependencies().get(i)) {
                case Dependency.OnDigital on -> state.isUp(on.service()) ? 1 : 0;
                case Dependency.OnShare share -> state.shareIn(watches[i]);
                case Dependency.OnClinical other -> 1;
            };
            product *= kept(i, availability);
        }
        own.set(time, product);
    }

    /** Exactly 1 at availability 1, whatever is kept. */
    private double kept(int dependency, double availability) {
        return availability == 1 ? 1 : keep[dependency] + (1 - keep[dependency]) * availability;
    }

    /** Multiplies what it has of its own with what the clinical services it depends on leave it. */
    void combine(ClinicalState[] all) {
        Arrays.fill(cursors, 0);
        int ownCursor = 0;
        while (true) {
            double time = ownCursor < own.size() ? own.time(ownCursor) : Double.POSITIVE_INFINITY;
            for (int i = 0; i < keep.length; i++) {
                if (model.dependencies().get(i) instanceof Dependency.OnClinical on) {
                    Timeline other = all[on.service()].factor;
                    time = cursors[i] < other.size() ? Math.min(time, other.time(cursors[i])) : time;
                }
            }
            if (time == Double.POSITIVE_INFINITY) {
                return;
            }
            if (ownCursor < own.size() && own.time(ownCursor) == time) {
                ownCursor++;
            }
            double product = ownCursor == 0 ? 1 : own.value(ownCursor - 1);
            for (int i = 0; i < keep.length; i++) {
                if (model.dependencies().get(i) instanceof Dependency.OnClinical on) {
                    product *= kept(i, passed(all[on.service()].factor, i, time));
                }
            }
            dependencies.set(time, product);
        }
    }

    private double passed(Timeline other, int dependency, double time) {
        int cursor = cursors[dependency];
        if (cursor < other.size() && other.time(cursor) == time) {
            cursors[dependency] = ++cursor;
        }
        return cursor == 0 ? 1 : other.value(cursor - 1);
    }

    /** From dependencies to the share of capacity, until a moment not before the last change. */
    void applyGraceAndDegradedMode(double decisionAt, double limit) {
        int position = 0;
        while (position < dependencies.size()) {
            position = fall(position, decisionAt, limit);
        }
    }

    /**
     * One fall, from the first loss until all is back; gives the position after it. Staff tire from the end of the grace time, when
     * care falls, not from when the degraded mode is ready: so an earlier set-up leaves no later hour with less.
     */
    private int fall(int first, double decisionAt, double limit) {
        double fell = dependencies.time(first);
        double graceEnd = fell + grace;
        double ready = ready(fell, decisionAt);
        double holdEnd = graceEnd + hold;
        int days = 0;
        int position = first;
        while (position < dependencies.size() && dependencies.value(position) < 1) {
            double time = dependencies.time(position);
            double end = position + 1 < dependencies.size() ? dependencies.time(position + 1) : limit;
            while (time < end) {
                days = Math.max(days, (int)
                        ((time - graceEnd) / DAY - 1)); // a day short at most, so that rounding never counts
                while (graceEnd + DAY * (days + 1) <= time) {
                    days++;
                }
                double level = time >= ready && time < holdEnd ? share * Math.max(0, 1 - fatigue * days) : 0;
                factor.set(time, Math.max(time < graceEnd ? 1 : dependencies.value(position), level));
                double next = Math.min(end, graceEnd > time ? graceEnd : end);
                if (ready > time) {
                    next = Math.min(next, ready);
                } else if (level > 0) {
                    next = Math.min(next, holdEnd);
                    next = fatigue > 0 ? Math.min(next, graceEnd + DAY * (days + 1)) : next;
                }
                time = next;
            }
            position++;
        }
        if (position < dependencies.size()) {
            factor.set(dependencies.time(position), 1);
        }
        return position + 1;
    }

    private double ready(double fell, double decisionAt) {
        DegradedMode mode = model.degraded();
        if (mode == null) {
            return Double.POSITIVE_INFINITY;
        }
        return switch (mode.start()) {
            case FALL -> Math.max(fell, Math.min(fell, decisionAt) + setUp);
            case DECISION -> Math.max(fell, decisionAt + setUp);
        };
    }

    /** When it diverts: on below a share for some time, off above another for some time. */
    void applyDiversion() {
        Diversion rule = model.diversion();
        if (rule == null) {
            return;
        }
        boolean on = false;
        double since = Double.POSITIVE_INFINITY;
        for (int i = 0; i < factor.size(); i++) {
            double end = i + 1 < factor.size() ? factor.time(i + 1) : Double.POSITIVE_INFINITY;
            boolean pressing = on ? factor.value(i) >= rule.above() : factor.value(i) < rule.below();
            if (!pressing) {
                since = Double.POSITIVE_INFINITY;
                continue;
            }
            since = Math.min(since, factor.time(i));
            double switchAt = since + (on ? rule.aboveHours() : rule.belowHours());
            if (switchAt < end) {
                on = !on;
                open.set(switchAt, on ? 0 : 1);
                since = Double.POSITIVE_INFINITY;
            }
        }
    }

    /** Share of urgent arrivals sent away while it diverts. */
    double divertedShare() {
        return divertedShare;
    }

    double hoursPerPatient() {
        return hoursPerPatient;
    }
}
