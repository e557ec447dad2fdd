package eu.salvus.simulation.attack;

import org.jspecify.annotations.Nullable;

/** What it means beyond the graph that a step holds or falls: outages, people exposed, the way to detonation, sensors. */
final class Consequences {
    private final AttackPlan plan;
    private final int[] flags;
    private final @Nullable Defender defender;
    private final int[] exposed;
    private int exposedCount;

    final Damage damage;
    final EventLog events = new EventLog();

    @Nullable
    Fuse fuse;

    boolean recording;

    Consequences(AttackPlan plan, int[] flags, @Nullable Defender defender) {
        this.plan = plan;
        this.flags = flags;
        this.defender = defender;
        damage = new Damage(plan.resources());
        exposed = new int[plan.steps()];
    }

    void begin(boolean recording) {
        this.recording = recording;
        exposedCount = 0;
        damage.reset();
        events.clear();
        if (fuse != null) {
            fuse.reset();
        }
    }

    /** A step comes to hold. */
    void held(int step, boolean first, int attempt, int cause, double time) {
        int f = flags[step];
        if (recording && !plan.isSource(step)) {
            events.add(EventKind.REACHED, time, step, cause);
        }
        if ((f & Flag.AVAILABILITY) != 0 && damage.hit(plan.resourceOf[step], time) && defender != null) {
            defender.lost(plan.resourceOf[step], true, time);
        }
        if (first && (f & Flag.CONFIDENTIALITY) != 0) {
            exposed[exposedCount++] = step;
        }
        if (first && (f & Flag.TRIGGER) != 0 && fuse != null) {
            fuse.reached(step, time);
        }
        if ((f & Flag.OBSERVED) != 0 && defender != null) {
            defender.reached(step, attempt, time);
        }
    }

    /** A step that held no longer does. */
    void ceased(int step, double time) {
        if (recording && !plan.isSource(step)) {
            events.add(EventKind.FELL, time, step, -1);
        }
        int resource = plan.resourceOf[step];
        if ((flags[step] & Flag.AVAILABILITY) != 0 && damage.heal(resource, time) && defender != null) {
            defender.lost(resource, false, time);
        }
    }

    void note(EventKind kind, double time, int subject, int cause) {
        if (recording) {
            events.add(kind, time, subject, cause);
        }
    }

    int exposedCount() {
        return exposedCount;
    }

    int exposedStep(int position) {
        return exposed[position];
    }
}
