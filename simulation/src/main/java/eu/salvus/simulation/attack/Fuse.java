package eu.salvus.simulation.attack;

/** Follows one run of an attacker towards the moment he strikes; see {@link Detonation}. */
final class Fuse {
    private static final byte READY = 1;
    private static final byte BACKUP = 2;
    private static final byte FOOTHOLD = 4;

    private final AttackRun run;
    private final Detonation detonation;
    private final byte[] roles;
    private int readySteps;
    private int backupSteps;

    private int readyMissing;
    private int backupsMissing;
    private boolean ready;
    private boolean planned;
    private double foothold;
    private double struck;

    Fuse(AttackRun run, Detonation detonation) {
        this.run = run;
        this.detonation = detonation;
        roles = new byte[run.plan().steps()];
        readySteps = assign(detonation.ready(), READY);
        backupSteps = assign(detonation.backups(), BACKUP);
        assign(detonation.foothold(), FOOTHOLD);
    }

    private int assign(int[] steps, byte role) {
        int count = 0;
        for (int step : steps) {
            count += (roles[step] & role) == 0 ? 1 : 0;
            roles[step] |= role;
        }
        return count;
    }

    void reset() {
        readyMissing = detonation.all() ? readySteps : Math.min(1, readySteps);
        backupsMissing = backupSteps;
        ready = false;
        planned = false;
        foothold = Double.POSITIVE_INFINITY;
        struck = Double.POSITIVE_INFINITY;
    }

    double foothold() {
        return foothold;
    }

    double struck() {
        return struck;
    }

    int waiting() {
        return detonation.waiting();
    }

    /** The attacker has entered; that is his foothold unless the scenario names others. */
    void entered(double time) {
        if (detonation.foothold().length == 0) {
            foothold(time);
        }
    }

    /** A step that this depends on is reached for the first time. */
    void reached(int step, double time) {
        byte role = roles[step];
        if ((role & FOOTHOLD) != 0) {
            foothold(time);
        }
        if ((role & BACKUP) != 0) {
            backupsMissing--;
        }
        if ((role & READY) != 0) {
            readyMissing--;
        }
        weigh(time);
    }

    private void foothold(double time) {
        if (foothold == Double.POSITIVE_INFINITY) {
            foothold = time;
            run.scheduleStrike(time + run.value(detonation.dwell()));
            weigh(time);
        }
    }

    private void weigh(double time) {
        if (!ready && readyMissing <= 0 && foothold < Double.POSITIVE_INFINITY) {
            ready = true;
            if (backupsMissing > 0) {
                run.schedulePatience(time + run.value(detonation.patience()));
            }
        }
        if (ready && backupsMissing == 0) {
            plan(time);
        }
    }

    /** Nothing more is waited for but the wanted kind of moment. */
    void plan(double time) {
        if (!planned) {
            planned = true;
            run.scheduleStrike(detonation.moment().next(run.startHour(), time));
        }
    }

    /** Whether this is the moment; false when he has struck before. */
    boolean strike(double time) {
        if (struck < Double.POSITIVE_INFINITY) {
            return false;
        }
        struck = time;
        return true;
    }
}
