package eu.salvus.simulation.run;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.recovery.Damage;
import java.util.Arrays;

/**
 * What attack and defence left behind in one run: all that recovery, care and the outcome need to know of them. An {@link AttackPhase}
 * fills the same one run after run; {@link #copy} keeps one.
 */
public final class AttackTrace {

    final OutageLog outages = new OutageLog();
    final Damage damage;
    final double[] places;

    int run;
    long runKey;
    double startHour;
    double startOfRecovery;
    double decision;
    double foothold;
    double struck;
    double noticed;
    double machinesOut;
    double machinesCut;
    double backupsLost;
    double people;

    AttackTrace(int resources, int copies, int groups) {
        this(new Damage(resources, copies), new double[groups]);
    }

    private AttackTrace(Damage damage, double[] places) {
        this.damage = damage;
        this.places = places;
    }

    /** The same, which no further run changes. */
    public AttackTrace copy() {
        AttackTrace copy = new AttackTrace(damage.copy(), places.clone());
        copy.outages.copy(outages);
        copy.run = run;
        copy.runKey = runKey;
        copy.startHour = startHour;
        copy.startOfRecovery = startOfRecovery;
        copy.decision = decision;
        copy.foothold = foothold;
        copy.struck = struck;
        copy.noticed = noticed;
        copy.machinesOut = machinesOut;
        copy.machinesCut = machinesCut;
        copy.backupsLost = backupsLost;
        copy.people = people;
        return copy;
    }

    /** The number of the run. */
    public int run() {
        return run;
    }

    /** The hour of the week, from 0 (Monday 00:00) and below 168, at which the run began. */
    public double startHour() {
        return startHour;
    }

    /** When recovery begins, hours; infinite if never. */
    public double startOfRecovery() {
        return startOfRecovery;
    }

    /** When the crisis cell decided for degraded mode, hours; infinite if never. */
    public double decision() {
        return decision;
    }

    /** When the attacker got his first foothold, hours; NaN without one. */
    public double foothold() {
        return foothold;
    }

    /** When the first resource went out by the attacker's own act, hours; NaN if none did. */
    public double struck() {
        return struck;
    }

    /** When the hospital first knew, hours; NaN if never. */
    public double noticed() {
        return noticed;
    }

    /** How many transitions of resources attack and reactions made. */
    public int outages() {
        return outages.size();
    }

    void writeTo(double[] outcome) {
        Arrays.fill(outcome, 0);
        outcome[OutcomeColumns.FOOTHOLD] = foothold;
        outcome[OutcomeColumns.STRUCK] = struck;
        outcome[OutcomeColumns.NOTICED] = noticed;
        outcome[OutcomeColumns.MACHINES_OUT] = machinesOut;
        outcome[OutcomeColumns.CUT] = machinesCut;
        outcome[OutcomeColumns.BACKUPS_LOST] = backupsLost;
        outcome[OutcomeColumns.PEOPLE] = people;
    }
}
