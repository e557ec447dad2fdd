package eu.salvus.simulation.insight;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Impact;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.EventLog;
import eu.salvus.simulation.ensemble.RunSimulator;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Aftermath;
import eu.salvus.simulation.run.AttackPhase;
import eu.salvus.simulation.run.AttackTrace;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Makes runs again with their events recorded, and keeps what the harmful ones tell, by number of the run. One per thread. */
final class HarmReader implements RunSimulator {

    private static final int NONE = -1;

    private final PreparedHospital prepared;
    private final HospitalModel hospital;
    private final AttackGraph graph;
    private final AtomicReferenceArray<@Nullable HarmedRun> found;
    private final AttackPhase attack;
    private final Aftermath aftermath;
    private final EventLog log;
    private final Chains chains;
    private final Sightings sightings;
    private final boolean[] copies;

    HarmReader(
            PreparedHospital prepared,
            Marks marks,
            long seed,
            Sorts sorts,
            AtomicReferenceArray<@Nullable HarmedRun> found) {
        this.prepared = prepared;
        this.found = found;
        hospital = prepared.hospital();
        graph = hospital.graph();
        attack = new AttackPhase(prepared, marks, seed);
        attack.defence().run().record(true);
        aftermath = new Aftermath(prepared);
        log = attack.defence().run().events();
        chains = new Chains(graph, log, sorts::isBackground, sorts::isAct);
        sightings = new Sightings(prepared);
        copies = new boolean[hospital.resources()];
        hospital.copies().forEach(copy -> copies[copy.resource()] = true);
    }

    @Override
    public void simulate(int run, double[] outcome) {
        AttackTrace trace = attack.run(run);
        aftermath.run(trace, outcome);
        double care = outcome[OutcomeColumns.CARE];
        double people = outcome[OutcomeColumns.PEOPLE];
        if (care > 0 || people > 0 || outcome[OutcomeColumns.BACKUPS_LOST] > 0) {
            found.set(run, read(trace, care, people));
        }
    }

    private HarmedRun read(AttackTrace trace, double care, double people) {
        chains.read();
        Map<Harm, Integer> hits = hits(care > 0, people > 0);
        Map<Harm, int[]> ways = new EnumMap<>(Harm.class);
        hits.forEach((harm, event) -> ways.put(harm, event == NONE ? new int[0] : chains.to(event)));
        Harm worst = ways.keySet().iterator().next();
        double hurtAt = worst == Harm.REACTION ? trace.firstOut() : firstOf(worst);
        return new HarmedRun(
                trace.copy(),
                care,
                people,
                ways,
                worst,
                hurtAt,
                firstAlert(hurtAt),
                hasActed(hurtAt),
                sightings.before(log, hurtAt, trace.places()));
    }

    /** For each harm of the run, the event that hurt: what weighs most for care, concerns most people, or came first. */
    private Map<Harm, Integer> hits(boolean care, boolean people) {
        Map<Harm, Integer> hits = new EnumMap<>(Harm.class);
        int heaviest = NONE;
        int richest = NONE;
        for (int event = 0; event < log.size(); event++) {
            if (log.kind(event) != EventKind.REACHED) {
                continue;
            }
            int step = log.subject(event);
            if (is(Harm.BACKUPS, step)) {
                hits.putIfAbsent(Harm.BACKUPS, event);
            }
            if (is(Harm.CARE, step) && (heaviest == NONE || weight(event) > weight(heaviest))) {
                heaviest = event;
            }
            if (is(Harm.RECORDS, step) && (richest == NONE || people(event) > people(richest))) {
                richest = event;
            }
        }
        if (people) {
            hits.put(Harm.RECORDS, richest);
        }
        if (care) {
            hits.put(heaviest == NONE ? Harm.REACTION : Harm.CARE, heaviest == NONE ? firstActed() : heaviest);
        }
        return hits;
    }

    private int resource(int step) {
        return prepared.defence().attack().resource(step);
    }

    private double weight(int event) {
        return prepared.careWeights().getOrDefault(graph.asset(log.subject(event)), 0.0);
    }

    private double people(int event) {
        return attack.people(resource(log.subject(event)));
    }

    /** When the hospital cut itself off: the step that somebody acted on first. */
    private int firstActed() {
        for (int event = 0; event < log.size(); event++) {
            if (log.kind(event) == EventKind.ACTED) {
                int step = log.subject(event);
                for (int before = event; before >= 0; before--) {
                    if (log.kind(before) == EventKind.REACHED && log.subject(before) == step) {
                        return before;
                    }
                }
            }
        }
        return NONE;
    }

    /** When a harm first came about, hours. */
    private double firstOf(Harm harm) {
        int event = 0;
        while (log.kind(event) != EventKind.REACHED || !is(harm, log.subject(event))) {
            event++;
        }
        return log.time(event);
    }

    private boolean is(Harm harm, int step) {
        return switch (harm) {
            case CARE, REACTION -> isOut(step) && !copies[resource(step)];
            case RECORDS -> prepared.defence().attack().exposes(step);
            case BACKUPS -> isOut(step) && copies[resource(step)];
        };
    }

    private boolean isOut(int step) {
        return (graph.impacts(step) & Impact.AVAILABILITY.bit()) != 0;
    }

    private boolean hasActed(double before) {
        for (int event = 0; event < log.size() && log.time(event) < before; event++) {
            if (log.kind(event) == EventKind.ACTED) {
                return true;
            }
        }
        return false;
    }

    private HarmedRun.@Nullable Alert firstAlert(double before) {
        for (int event = 0; event < log.size() && log.time(event) < before; event++) {
            if (log.kind(event) == EventKind.ALERT) {
                return new HarmedRun.Alert(sightings.kind(log.cause(event)), log.time(event));
            }
        }
        return null;
    }
}
