package eu.salvus.simulation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.care.ClinicalOutcome;
import eu.salvus.simulation.defence.DefenceRun;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.ensemble.RunSimulator;
import eu.salvus.simulation.hospital.Copy;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.recovery.Damage;
import eu.salvus.simulation.recovery.RecoveryRun;
import java.util.Arrays;

/** Simulates single runs of a prepared hospital: attack against defence, then recovery, then care. One per thread. */
final class HospitalRun implements RunSimulator {

    private static final double EIGHTY = 0.8;
    private static final double HALF = 0.5;

    private final PreparedHospital prepared;
    private final OutcomeColumns columns;
    private final HospitalModel hospital;
    private final long seed;
    private final DefenceRun defence;
    private final RecoveryRun recovery;
    private final CareRun care;
    private final Damage damage;
    private final OutageLog outages = new OutageLog();
    private final OutageLog own = new OutageLog();
    private final int[] reasons;
    private final double[] places;
    private final Marks marks;
    private final boolean[] noted;
    private double startOfRecovery;
    private double decision;

    HospitalRun(PreparedHospital prepared, Marks marks, long seed) {
        this.prepared = prepared;
        this.marks = marks;
        this.seed = seed;
        hospital = prepared.hospital();
        columns = new OutcomeColumns(prepared.clinical().size(), prepared.care().digitalServices());
        defence = new DefenceRun(prepared.defence());
        recovery = new RecoveryRun(prepared.recovery());
        care = new CareRun(prepared.care());
        damage = new Damage(hospital.resources(), hospital.copies().size());
        reasons = new int[hospital.resources() + prepared.care().digitalServices()];
        places = new double[prepared.assumptions().size()];
        noted = new boolean[hospital.resources()];
    }

    DefenceRun defence() {
        return defence;
    }

    CareRun care() {
        return care;
    }

    /** People in the records of a dataset in the run just made. */
    double people(int resource) {
        return marks.people(resource, places);
    }

    @Override
    public void simulate(int run, double[] outcome) {
        long runKey = Draws.run(seed, run);
        for (int group = 0; group < places.length; group++) {
            places[group] = prepared.assumptions().place(runKey, group);
        }
        AttackRun attack = defence.run();
        attack.execute(seed, run);
        assess(attack);
        own.clear();
        OutageLog log = attack.outages();
        for (int i = 0; i < log.size(); i++) {
            own.add(log.time(i), log.resource(i), log.out(i));
        }
        recovery.run(own, damage, startOfRecovery, attack.startHour(), runKey, places);
        own.sort();
        hospital.carriers().spread(own, outages, reasons);
        care.run(outages, attack.startHour(), decision, places);
        write(attack, outcome);
    }

    /** What the attack left, and when recovery begins: with the eradication, or once the attack is over without one. */
    private void assess(AttackRun attack) {
        boolean eradicated = Double.isFinite(defence.eradicated());
        startOfRecovery = eradicated ? defence.eradicated() : overAt(attack);
        decision = Double.POSITIVE_INFINITY;
        for (int i = 0; i < defence.reactions(); i++) {
            if (prepared.defence().rules().get(defence.rule(i)).kind() == ReactionKind.DEGRADED_MODE) {
                decision = Math.min(decision, defence.reactedAt(i));
            }
        }
        damage.clear();
        for (int step : marks.control()) {
            if (attack.holds(step)) {
                damage.note(prepared.defence().attack().resource(step), Damage.Condition.COMPROMISED);
            }
        }
        for (int machine : marks.machines()) {
            if (attack.isDamaged(machine)) {
                damage.note(machine, Damage.Condition.DAMAGED);
            }
        }
        for (int i = 0; i < hospital.copies().size(); i++) {
            Copy copy = hospital.copies().get(i);
            if (attack.isDamaged(copy.resource())) {
                damage.loseCopy(i);
            }
        }
    }

    /**
     * Without a declared crisis the attack is over when nothing more happens; with one whose help would come after the horizon, at the
     * horizon. Then people repair what is broken.
     */
    private double overAt(AttackRun attack) {
        if (attack.outages().size() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        boolean declared = Double.isFinite(defence.reachedAt(Level.CRISIS));
        return declared ? prepared.defence().attack().horizon() : attack.end();
    }

    private void write(AttackRun attack, double[] outcome) {
        Arrays.fill(outcome, 0);
        outcome[OutcomeColumns.FOOTHOLD] = earliest(attack, marks.foothold());
        outcome[OutcomeColumns.STRUCK] = struck(attack);
        outcome[OutcomeColumns.NOTICED] = never(defence.detected());
        for (int machine : marks.machines()) {
            outcome[OutcomeColumns.MACHINES_OUT] += attack.isDamaged(machine) ? 1 : 0;
        }
        outcome[OutcomeColumns.CUT] = machinesCut();
        for (Copy copy : hospital.copies()) {
            outcome[OutcomeColumns.BACKUPS_LOST] += attack.isDamaged(copy.resource()) ? 1 : 0;
        }
        outcome[OutcomeColumns.PEOPLE] = people(attack);
        double firstDown = firstDown();
        outcome[OutcomeColumns.FIRST_BACK] = recovery.firstBackAt() - firstDown;
        outcome[OutcomeColumns.EIGHTY_BACK] = recovery.shareBackAt(EIGHTY) - firstDown;
        outcome[OutcomeColumns.ALL_BACK] = recovery.allBackAt() - firstDown;
        for (int service = 0; service < prepared.clinical().size(); service++) {
            write(service, care.clinical(service), outcome);
        }
        for (int service = 0; service < prepared.care().digitalServices(); service++) {
            outcome[columns.digital(service)] = care.digital(service).hoursDown();
        }
    }

    private void write(int service, ClinicalOutcome clinical, double[] outcome) {
        outcome[OutcomeColumns.CARE] +=
                clinical.careHoursLost() * prepared.clinical().get(service).weight();
        outcome[OutcomeColumns.CENSORED] =
                clinical.fell() && Double.isInfinite(clinical.clearedAt()) ? 1 : outcome[OutcomeColumns.CENSORED];
        outcome[columns.clinical(service, OutcomeColumns.CARE_HOURS)] = clinical.careHoursLost();
        outcome[columns.clinical(service, OutcomeColumns.PATIENTS)] = clinical.careLost();
        outcome[columns.clinical(service, OutcomeColumns.DIVERTED)] = clinical.diverted();
        outcome[columns.clinical(service, OutcomeColumns.POSTPONED)] = clinical.postponed();
        outcome[columns.clinical(service, OutcomeColumns.MISSED_URGENT)] = clinical.missedUrgent();
        outcome[columns.clinical(service, OutcomeColumns.MISSED_ELECTIVE)] = clinical.missedElective();
        outcome[columns.clinical(service, OutcomeColumns.FIRST_FALL)] = clinical.firstFall();
        outcome[columns.clinical(service, OutcomeColumns.LOWEST)] = clinical.lowestCapacity();
        outcome[columns.clinical(service, OutcomeColumns.BELOW_HALF)] = clinical.hoursBelow(HALF);
        outcome[columns.clinical(service, OutcomeColumns.BACK)] = clinical.fullReturn();
    }

    /** When the first digital service went down; NaN when none did. */
    private double firstDown() {
        double first = Double.NaN;
        for (int service = 0; service < prepared.care().digitalServices(); service++) {
            double down = care.digital(service).downAt();
            first = down < first || Double.isNaN(first) ? down : first;
        }
        return first;
    }

    /** Machines that a reaction took off the network or switched off, for a while or for good; each counts once. */
    private double machinesCut() {
        int count = noteCut(true);
        noteCut(false);
        return count;
    }

    /** Notes what reactions cut, or forgets it; gives the number of machines among what was not noted before. */
    private int noteCut(boolean note) {
        int machines = 0;
        for (int i = 0; i < defence.reactions(); i++) {
            ReactionRule rule = prepared.defence().rules().get(defence.rule(i));
            for (int step : rule.targets().get(defence.target(i)).defences()) {
                int resource = prepared.defence().attack().resource(step);
                machines += marks.isMachine(resource) && !noted[resource] ? 1 : 0;
                noted[resource] = note;
            }
        }
        return machines;
    }

    private double earliest(AttackRun attack, int[] steps) {
        double first = Double.POSITIVE_INFINITY;
        for (int step : steps) {
            first = Math.min(first, attack.reached(step));
        }
        return never(first);
    }

    /** When the first resource went out by the attacker's own act. */
    private double struck(AttackRun attack) {
        return earliest(attack, marks.availability());
    }

    private double people(AttackRun attack) {
        double people = 0;
        for (int i = 0; i < attack.exposedCount(); i++) {
            int resource = prepared.defence().attack().resource(attack.exposedStep(i));
            if (!noted[resource]) {
                noted[resource] = true;
                people += marks.people(resource, places);
            }
        }
        for (int i = 0; i < attack.exposedCount(); i++) {
            noted[prepared.defence().attack().resource(attack.exposedStep(i))] = false;
        }
        return people;
    }

    private static double never(double time) {
        return Double.isFinite(time) ? time : Double.NaN;
    }
}
