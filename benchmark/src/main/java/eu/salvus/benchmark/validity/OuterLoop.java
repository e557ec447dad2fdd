package eu.salvus.benchmark.validity;

import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Several hospitals and scenarios under many states of the world: at each point, every group of unknowns lies at one place of its range in
 * all runs, the same on all sides, and all sides use the same draws.
 */
final class OuterLoop {

    private final Map<Stand, HospitalModel> models = new LinkedHashMap<>();
    private final Map<Long, Integer> axes = new LinkedHashMap<>();
    private final Map<Stand, double[]> care = new HashMap<>();
    private final double[][] points;

    private record Hospital(String archetype, Map<String, String> answers) {}

    /**
     * Plays all.
     *
     * @param sides what is compared
     * @param count points
     * @param runs at each point and side
     * @param threads number of threads; it never changes the result
     * @param seed of points and draws
     * @param told hears what is played next
     */
    OuterLoop(List<Stand> sides, int count, int runs, int threads, long seed, Consumer<String> told) {
        Map<Hospital, HospitalModel> compiled = new HashMap<>();
        for (Stand side : sides) {
            HospitalModel model = compiled.computeIfAbsent(
                    new Hospital(side.archetype(), side.answers()), _ -> HospitalModel.of(side.twin()));
            models.put(side, model);
            collect(PreparedHospital.variant(model, side.attack(), Map.of()));
        }
        points = LatinHypercube.points(count, axes.size(), seed);
        models.forEach((side, model) -> {
            told.accept("under " + count + " states of the world: " + side.hospital() + " " + side.scenario());
            care.put(side, play(side.attack(), model, runs, threads, seed));
        });
    }

    private void collect(PreparedHospital prepared) {
        for (long key : prepared.assumptions().keys()) {
            axes.putIfAbsent(key, axes.size());
        }
    }

    /** Each point is one row of an ensemble, so that points are shared among the threads. */
    private double[] play(Scenario scenario, HospitalModel model, int runs, int threads, long seed) {
        return Ensemble.run(
                        new EnsembleSettings(points.length, threads, null),
                        1,
                        () -> (point, row) -> row[0] = mean(scenario, model, places(point), runs, seed),
                        Progress.NONE)
                .column(0);
    }

    private Map<Long, Double> places(int point) {
        Map<Long, Double> places = new HashMap<>();
        axes.forEach((key, axis) -> places.put(key, points[point][axis]));
        return places;
    }

    private static double mean(Scenario scenario, HospitalModel model, Map<Long, Double> places, int runs, long seed) {
        PreparedHospital prepared = PreparedHospital.variant(model, scenario, places);
        HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), seed);
        double[] outcome = new double[OutcomeColumns.of(prepared).count()];
        double sum = 0;
        for (int number = 0; number < runs; number++) {
            run.simulate(number, outcome);
            sum += outcome[OutcomeColumns.CARE];
        }
        return sum / runs;
    }

    /** Mean care-hours lost of a side at each point. */
    double[] care(Stand side) {
        return Objects.requireNonNull(care.get(side), side.toString());
    }
}
