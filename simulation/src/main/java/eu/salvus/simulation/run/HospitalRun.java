package eu.salvus.simulation.run;

import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.defence.DefenceRun;
import eu.salvus.simulation.ensemble.RunSimulator;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.PreparedHospital;
import java.util.List;

/** Simulates single runs of a prepared hospital: attack against defence, then recovery, then care. One per thread. */
public final class HospitalRun implements RunSimulator {

    private final AttackPhase attack;
    private final Aftermath aftermath;

    /** A workspace for the runs of a seed. */
    public HospitalRun(PreparedHospital prepared, Marks marks, long seed) {
        attack = new AttackPhase(prepared, marks, seed);
        aftermath = new Aftermath(prepared);
    }

    /** The defence, with the attack in it, as the last run left them. */
    public DefenceRun defence() {
        return attack.defence();
    }

    /** The care of the last run. */
    public CareRun care() {
        return aftermath.care();
    }

    /** What was out of use, and when, in the last run; the gates of digital services follow the resources of the hospital. */
    public OutageLog outages() {
        return aftermath.outages();
    }

    /** People in the records of a dataset in the last run. */
    public double people(int resource) {
        return attack.people(resource);
    }

    @Override
    public void simulate(int run, double[] outcome) {
        simulate(run, List.of(), outcome);
    }

    /** Simulates a run with something done to it at given times, draw by draw the same otherwise. */
    public void simulate(int run, List<Injection> injected, double[] outcome) {
        aftermath.run(attack.run(run, injected), outcome);
    }
}
