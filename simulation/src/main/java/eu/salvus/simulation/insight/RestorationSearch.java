package eu.salvus.simulation.insight;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.preparation.RestorationPlaces;
import eu.salvus.simulation.recovery.Priority;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.run.Aftermath;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.twin.DigitalService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Searches the best order of restoration: from the order in force or that by care weight, whichever is better, one digital service after
 * the other on which care depends is moved to its best place, until none moves. Attacks are not made again, only what followed them.
 */
final class RestorationSearch {

    private static final int LEAST_RUNS = 20;
    private static final int SEARCHED = 40;
    private static final int SCORED = 250;
    private static final int EVALUATIONS = 120;
    /** Care-hours below which two outcomes are the same. */
    private static final double ROUNDING = 1e-6;

    private final PreparedHospital prepared;
    private final RestorationPlaces places;
    private final int threads;
    private final Progress progress;
    private final List<HarmedRun> searched;
    private final List<HarmedRun> scored;
    private final Map<List<String>, Double> known = new HashMap<>();

    /** Over these runs, all of which cost care. */
    RestorationSearch(PreparedHospital prepared, List<HarmedRun> costly, int threads, Progress progress) {
        this.prepared = prepared;
        this.threads = threads;
        this.progress = progress;
        places = new RestorationPlaces(prepared.hospital());
        searched = costly.subList(0, Math.min(SEARCHED, costly.size() / 2));
        scored = costly.subList(searched.size(), Math.min(searched.size() + SCORED, costly.size()));
    }

    /** What came out; null when fewer than two digital services went down, or too few runs cost care. */
    @Nullable
    Restoration find() {
        if (searched.size() + scored.size() < LEAST_RUNS) {
            return null;
        }
        OutcomeTable before = outcomes(prepared.recovery(), searched);
        OutcomeTable present = outcomes(prepared.recovery(), scored);
        List<DigitalService> fallen = fallen(before, present);
        if (fallen.size() < 2) {
            return null;
        }
        List<String> stated = prepared.hospital().twin().recoveryPlan().order();
        List<String> inForce = sorted(fallen, service -> stated.indexOf(service.id()));
        double start = sum(before);
        List<String> best = search(inForce, start, sorted(fallen, _ -> -1));
        OutcomeTable improved = best.equals(inForce) ? present : outcomes(model(best), scored);
        double[] saved = new double[scored.size()];
        for (int run = 0; run < saved.length; run++) {
            saved[run] = present.value(run, OutcomeColumns.CARE) - improved.value(run, OutcomeColumns.CARE);
        }
        progress.done(EVALUATIONS, EVALUATIONS);
        return new Restoration(
                fallen.stream().anyMatch(service -> stated.contains(service.id())),
                inForce,
                best,
                searched.size(),
                known.size(),
                scored.size(),
                Estimate.mean(saved),
                share(saved, 1),
                share(saved, -1));
    }

    private static Estimate share(double[] saved, int sign) {
        int runs = (int)
                Arrays.stream(saved).filter(hours -> hours * sign > ROUNDING).count();
        return Estimate.share(runs, saved.length);
    }

    private List<DigitalService> fallen(OutcomeTable... tables) {
        OutcomeColumns columns = OutcomeColumns.of(prepared);
        List<DigitalService> services = prepared.hospital().twin().digitalServices();
        List<DigitalService> fallen = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            int column = columns.digital(i);
            if (Arrays.stream(tables)
                    .anyMatch(table -> Arrays.stream(table.column(column)).anyMatch(down -> down > 0))) {
                fallen.add(services.get(i));
            }
        }
        return fallen;
    }

    private List<String> sorted(List<DigitalService> services, ToIntFunction<DigitalService> place) {
        return services.stream()
                .sorted(Comparator.comparing((DigitalService service) -> new Priority(
                        place.applyAsInt(service), weight(service.id()), Draws.key("recovery", service.id()))))
                .map(DigitalService::id)
                .toList();
    }

    private double weight(String service) {
        return prepared.careWeights().getOrDefault(service, 0.0);
    }

    /** Moves one service after the other to its best place, until a round moves none or the evaluations are used up. */
    private List<String> search(List<String> inForce, double present, List<String> byWeight) {
        known.put(inForce, present);
        List<String> best = loss(byWeight) < present - ROUNDING ? byWeight : inForce;
        boolean moved = true;
        while (moved && known.size() < EVALUATIONS) {
            moved = false;
            for (String service : List.copyOf(best)) {
                // Where a service without weight stands matters only through those that have some.
                List<String> better = weight(service) > 0 ? moved(best, service) : best;
                moved |= !better.equals(best);
                best = better;
            }
        }
        return best;
    }

    private List<String> moved(List<String> order, String service) {
        List<String> best = order;
        for (int place = 0; place < order.size() && known.size() < EVALUATIONS; place++) {
            List<String> other = new ArrayList<>(order);
            other.remove(service);
            other.add(place, service);
            if (loss(other) < loss(best) - ROUNDING) {
                best = other;
            }
        }
        return best;
    }

    private double loss(List<String> order) {
        Double before = known.get(order);
        if (before != null) {
            return before;
        }
        double loss = sum(outcomes(model(order), searched));
        known.put(List.copyOf(order), loss);
        progress.done(Math.min(known.size(), EVALUATIONS), EVALUATIONS);
        return loss;
    }

    private RecoveryModel model(List<String> order) {
        return prepared.recovery().reordered(places.of(order));
    }

    private OutcomeTable outcomes(RecoveryModel way, List<HarmedRun> runs) {
        return Ensemble.run(
                new EnsembleSettings(runs.size(), threads, null),
                OutcomeColumns.of(prepared).count(),
                () -> {
                    Aftermath aftermath = new Aftermath(prepared, way);
                    return (position, outcome) ->
                            aftermath.run(runs.get(position).trace(), outcome);
                },
                Progress.NONE);
    }

    private static double sum(OutcomeTable table) {
        return Arrays.stream(table.column(OutcomeColumns.CARE)).sum();
    }
}
