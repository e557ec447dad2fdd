package eu.salvus.simulation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.care.ClinicalOutcome;
import eu.salvus.simulation.defence.DefenceRun;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.defence.ReactionKind;
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
    private final boolean[] exposed;
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
        exposed = new boolean[hospital.resources()];
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
        startOfRecovery = Math.min(
                defence.eradicated(), attack.outages().size() == 0 ? Double.POSITIVE_INFINITY : overAt(attack));
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

    /** Without a declared crisis the attack is over when nothing more happens: then people repair what is broken. */
    private double overAt(AttackRun attack) {
        double declared = defence.reachedAt(Level.CRISIS);
        return Double.isInfinite(declared) ? attack.end() : Double.POSITIVE_INFINITY;
    }

    private void write(AttackRun attack, double[] outcome) {
        Arrays.fill(outcome, 0);
        outcome[OutcomeColumns.FOOTHOLD] = earliest(attack, marks.foothold());
        outcome[OutcomeColumns.STRUCK] = struck(attack);
        outcome[OutcomeColumns.NOTICED] = never(defence.detected());
        for (int machine : marks.machines()) {
            outcome[OutcomeColumns.MACHINES_OUT] += attack.isDamaged(machine) ? 1 : 0;
            outcome[OutcomeColumns.CUT] += attack.isCut(machine) ? 1 : 0;
        }
        for (Copy copy : hospital.copies()) {
            outcome[OutcomeColumns.BACKUPS_LOST] += attack.isDamaged(copy.resource()) ? 1 : 0;
        }
        outcome[OutcomeColumns.PEOPLE] = people(attack);
        double firstOut = own.size() == 0 ? Double.NaN : own.time(0);
        outcome[OutcomeColumns.FIRST_BACK] = never(recovery.firstBackAt() - firstOut);
        outcome[OutcomeColumns.EIGHTY_BACK] = never(recovery.shareBackAt(EIGHTY) - firstOut);
        outcome[OutcomeColumns.ALL_BACK] = never(recovery.allBackAt() - firstOut);
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
        outcome[columns.clinical(service, OutcomeColumns.BACK)] = never(clinical.fullReturn());
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
            if (!exposed[resource]) {
                exposed[resource] = true;
                people += marks.people(resource, places);
            }
        }
        for (int i = 0; i < attack.exposedCount(); i++) {
            exposed[prepared.defence().attack().resource(attack.exposedStep(i))] = false;
        }
        return people;
    }

    private static double never(double time) {
        return Double.isFinite(time) ? time : Double.NaN;
    }
}
