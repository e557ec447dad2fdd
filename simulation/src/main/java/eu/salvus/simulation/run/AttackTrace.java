package eu.salvus.simulation.run;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.recovery.Damage;
import eu.salvus.simulation.unknown.Assumptions;
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
    double detonated;
    double struck;
    double noticed;
    double machinesOut;
    double machinesCut;
    double backupsLost;
    double people;
    double tampered;
    double wrongHours;

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
        copy.take(this);
        copy.outages.copy(outages);
        return copy;
    }

    private void take(AttackTrace other) {
        run = other.run;
        runKey = other.runKey;
        startHour = other.startHour;
        startOfRecovery = other.startOfRecovery;
        decision = other.decision;
        foothold = other.foothold;
        detonated = other.detonated;
        struck = other.struck;
        noticed = other.noticed;
        machinesOut = other.machinesOut;
        machinesCut = other.machinesCut;
        backupsLost = other.backupsLost;
        people = other.people;
        tampered = other.tampered;
        wrongHours = other.wrongHours;
    }

    /**
     * The same, told to another hospital in which the attack goes the same way: in its indices, with the places of its groups of unknowns.
     *
     * @param resources for each resource its index there, −1 for one that is not there and that the attack did not touch
     * @param of the number of resources there
     * @param copies for each backup copy its index there, or −1
     * @param ofCopies the number of copies there
     */
    public AttackTrace mapped(int[] resources, int of, int[] copies, int ofCopies, Assumptions assumptions) {
        AttackTrace mapped = new AttackTrace(of, ofCopies, assumptions.size());
        for (int group = 0; group < mapped.places.length; group++) {
            mapped.places[group] = assumptions.place(runKey, group);
        }
        mapped.take(this);
        for (int i = 0; i < outages.size(); i++) {
            mapped.outages.add(outages.time(i), resources[outages.resource(i)], outages.out(i));
        }
        for (int i = 0; i < damage.size(); i++) {
            mapped.damage.note(resources[damage.resource(i)], damage.condition(damage.resource(i)));
        }
        for (int copy = 0; copy < copies.length; copy++) {
            if (damage.isLost(copy) && copies[copy] >= 0) {
                mapped.damage.loseCopy(copies[copy]);
            }
        }
        return mapped;
    }

    /** Whether every resource that it tells of is there in another hospital. */
    public boolean isWithin(int[] resources) {
        for (int i = 0; i < outages.size(); i++) {
            if (resources[outages.resource(i)] < 0) {
                return false;
            }
        }
        for (int i = 0; i < damage.size(); i++) {
            if (resources[damage.resource(i)] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing went out, nobody has anything to repair and nobody decided anything, so that nothing follows. */
    public boolean isEmpty() {
        return outages.size() == 0
                && startOfRecovery == Double.POSITIVE_INFINITY
                && decision == Double.POSITIVE_INFINITY;
    }

    /** How much memory it takes, roughly, in bytes. */
    public long bytes() {
        return 13L * outages.size() + damage.bytes() + 8L * places.length;
    }

    /** People exposed. */
    public double people() {
        return people;
    }

    /** The premixed seed and number of the run. */
    public long runKey() {
        return runKey;
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

    /** The place from 0 to 1 of each group of unknowns in its range in this run; not to be written to. */
    public double[] places() {
        return places;
    }

    /** How many transitions of resources attack and reactions made. */
    public int outages() {
        return outages.size();
    }

    /** When the first resource went out, whoever did it, hours; infinite if none did. */
    public double firstOut() {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outages.size(); i++) {
            first = outages.out(i) ? Math.min(first, outages.time(i)) : first;
        }
        return first;
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
        outcome[OutcomeColumns.TAMPERED] = tampered;
        outcome[OutcomeColumns.WRONG_HOURS] = wrongHours;
    }
}
