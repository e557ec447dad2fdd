package eu.salvus.simulation;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.EventLog;
import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.care.CareTrace;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays one run again and writes down what happened. */
final class Replay {

    private static final String HIDDEN = "hidden";

    private final PreparedHospital prepared;
    private final HospitalRun run;
    private final AttackGraph graph;
    private final List<TypicalRun.Event> events = new ArrayList<>();

    Replay(PreparedHospital prepared, Marks marks, long seed) {
        this.prepared = prepared;
        run = new HospitalRun(prepared, marks, seed);
        graph = prepared.hospital().graph();
    }

    TypicalRun of(int number) {
        return of(number, List.of());
    }

    /** A run with something done to it; what is done is not among the events. */
    TypicalRun of(int number, List<Injection> injected) {
        OutcomeColumns columns = OutcomeColumns.of(prepared);
        double[] outcome = new double[columns.count()];
        CareTrace trace = new CareTrace();
        run.care().trace(trace);
        run.defence().run().record(true);
        run.simulate(number, injected, outcome);
        attack(run.defence().run().events(), !Double.isNaN(outcome[OutcomeColumns.FOOTHOLD]));
        surge(run.defence().run().detonation());
        outages();
        services();
        capacities(trace);
        events.sort(Comparator.comparingDouble(TypicalRun.Event::time));
        return new TypicalRun(number, run.defence().run().startHour(), outcome[OutcomeColumns.CARE], events);
    }

    private void surge(double struckAt) {
        double from = prepared.care().surgeAt(struckAt);
        if (from < Double.POSITIVE_INFINITY) {
            add(from, TypicalRun.Kind.SURGE, "", "", 0);
        }
    }

    private void add(double time, TypicalRun.Kind kind, String subject, String detail, double value) {
        events.add(new TypicalRun.Event(time, kind, subject, detail, value));
    }

    /** Where nobody was inside, there is nobody to be thrown out. */
    private void attack(EventLog log, boolean intruded) {
        AttackPlan plan = prepared.defence().attack();
        for (int i = 0; i < log.size(); i++) {
            int subject = log.subject(i);
            double time = log.time(i);
            switch (log.kind(i)) {
                case ENTERED, REACHED -> step(plan, subject, time);
                case ALERT -> add(time, TypicalRun.Kind.ALERT, graph.asset(subject), name(subject), 0);
                case ACTED -> add(time, TypicalRun.Kind.NOTICED, graph.asset(subject), name(subject), 0);
                case LEVEL -> {
                    if (subject == Level.CRISIS.ordinal()) {
                        add(time, TypicalRun.Kind.CRISIS, "", "", 0);
                    }
                }
                case REACTION -> reaction(subject, log.cause(i), time);
                case ERADICATED -> {
                    if (intruded) {
                        add(time, TypicalRun.Kind.ERADICATED, "", "", 0);
                    }
                }
                default -> {}
            }
        }
    }

    private void step(AttackPlan plan, int step, double time) {
        if (plan.exposes(step)) {
            double people = run.people(plan.resource(step));
            add(time, TypicalRun.Kind.EXPOSED, graph.asset(step), name(step), people);
        } else if (!graph.tags(step).contains(HIDDEN) && graph.kind(step).isAttack()) {
            add(time, TypicalRun.Kind.STEP, graph.asset(step), name(step), 0);
        }
    }

    private String name(int step) {
        return graph.assetType(step) + "." + graph.step(step);
    }

    private void reaction(int rule, int target, double time) {
        var given = prepared.defence().rules().get(rule);
        var acted = given.targets().get(target);
        String subject = "";
        if (given.targetOf() != null) {
            int resource = acted.clears().length > 0
                    ? acted.clears()[0]
                    : prepared.defence().attack().resource(acted.defences()[0]);
            subject = prepared.hospital().id(resource);
        }
        add(time, TypicalRun.Kind.REACTION, subject, given.kind().name(), 0);
    }

    /** The gates of digital services, which follow the resources, are told as services. */
    private void outages() {
        OutageLog log = run.outages();
        for (int i = 0; i < log.size(); i++) {
            if (log.resource(i) < prepared.hospital().resources()) {
                TypicalRun.Kind kind = log.out(i) ? TypicalRun.Kind.OUT : TypicalRun.Kind.BACK;
                add(log.time(i), kind, prepared.hospital().id(log.resource(i)), "", 0);
            }
        }
    }

    private void services() {
        var services = prepared.hospital().twin().digitalServices();
        for (int i = 0; i < services.size(); i++) {
            var outcome = run.care().digital(i);
            if (outcome.fell()) {
                add(
                        outcome.downAt(),
                        TypicalRun.Kind.SERVICE_DOWN,
                        services.get(i).id(),
                        "",
                        0);
                if (Double.isFinite(outcome.upAt())) {
                    add(
                            outcome.upAt(),
                            TypicalRun.Kind.SERVICE_BACK,
                            services.get(i).id(),
                            "",
                            0);
                }
            }
        }
    }

    private void capacities(CareTrace trace) {
        double[] share = new double[prepared.clinical().size()];
        boolean[] diverting = new boolean[share.length];
        java.util.Arrays.fill(share, 1);
        for (CareTrace.Point point : trace.points()) {
            String id = prepared.clinical().get(point.service()).id();
            if (point.share() != share[point.service()]) {
                share[point.service()] = point.share();
                add(point.time(), TypicalRun.Kind.CAPACITY, id, "", point.share());
            }
            boolean diverts = point.diverted() > 0;
            if (diverts != diverting[point.service()]) {
                diverting[point.service()] = diverts;
                add(point.time(), diverts ? TypicalRun.Kind.DIVERSION_ON : TypicalRun.Kind.DIVERSION_OFF, id, "", 0);
            }
        }
    }
}
