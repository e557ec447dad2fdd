package eu.salvus.simulation.run;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.defence.DefenceRun;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.hospital.Copy;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.recovery.Damage;
import java.util.List;

/** The first layer of a run: the attack against the defence, and what it left behind. A workspace, one per thread. */
public final class AttackPhase {

    private final PreparedHospital prepared;
    private final HospitalModel hospital;
    private final Marks marks;
    private final long seed;
    private final DefenceRun defence;
    private final AttackTrace trace;
    private final boolean[] noted;
    private final Tampering tampering;

    /** A workspace for the runs of a seed. */
    public AttackPhase(PreparedHospital prepared, Marks marks, long seed) {
        this.prepared = prepared;
        this.marks = marks;
        this.seed = seed;
        hospital = prepared.hospital();
        defence = new DefenceRun(prepared.defence());
        trace = new AttackTrace(
                hospital.resources(),
                hospital.copies().size(),
                prepared.assumptions().size());
        noted = new boolean[hospital.resources()];
        tampering = new Tampering(marks.tampering(), hospital.resources());
    }

    /** The defence, with the attack in it, as the last run left them. */
    public DefenceRun defence() {
        return defence;
    }

    /** People in the records of a dataset in the last run. */
    public double people(int resource) {
        return marks.people(resource, trace.places);
    }

    /** Makes a run; the trace is the same object each time, valid until the next run. */
    public AttackTrace run(int run) {
        return run(run, List.of());
    }

    /** Makes a run with something done to it at given times, draw by draw the same otherwise. */
    public AttackTrace run(int run, List<Injection> injected) {
        trace.run = run;
        trace.runKey = Draws.run(seed, run);
        for (int group = 0; group < trace.places.length; group++) {
            trace.places[group] = prepared.assumptions().place(trace.runKey, group);
        }
        AttackRun attack = defence.run();
        attack.execute(seed, run, injected);
        trace.startHour = attack.startHour();
        trace.outages.copy(attack.outages());
        assess(attack);
        sum(attack);
        return trace;
    }

    /** What the attack left, and when recovery begins: with the eradication, or once the attack is over without one. */
    private void assess(AttackRun attack) {
        boolean eradicated = Double.isFinite(defence.eradicated());
        trace.startOfRecovery = eradicated ? defence.eradicated() : overAt(attack);
        trace.decision = Double.POSITIVE_INFINITY;
        for (int i = 0; i < defence.reactions(); i++) {
            if (prepared.defence().rules().get(defence.rule(i)).kind() == ReactionKind.DEGRADED_MODE) {
                trace.decision = Math.min(trace.decision, defence.reactedAt(i));
            }
        }
        Damage damage = trace.damage;
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

    private void sum(AttackRun attack) {
        trace.foothold = earliest(attack, marks.foothold());
        trace.detonated = attack.detonation();
        trace.struck = earliest(attack, marks.availability());
        trace.noticed = never(defence.detected());
        trace.machinesOut = 0;
        for (int machine : marks.machines()) {
            trace.machinesOut += attack.isDamaged(machine) ? 1 : 0;
        }
        trace.machinesCut = machinesCut();
        trace.backupsLost = 0;
        for (Copy copy : hospital.copies()) {
            trace.backupsLost += attack.isDamaged(copy.resource()) ? 1 : 0;
        }
        trace.people = people(attack);
        tampering.measure(attack, trace.startOfRecovery);
        trace.tampered = tampering.devices();
        trace.wrongHours = tampering.hours();
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

    private double people(AttackRun attack) {
        double people = 0;
        for (int i = 0; i < attack.exposedCount(); i++) {
            int resource = prepared.defence().attack().resource(attack.exposedStep(i));
            if (!noted[resource]) {
                noted[resource] = true;
                people += people(resource);
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
