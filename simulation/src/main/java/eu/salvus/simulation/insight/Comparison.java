package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.twin.ClinicalService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two hospitals under the same attacks: run by run the same draws, by the ids of their parts, so that only what differs between them makes
 * a difference.
 *
 * @param scenario id of the scenario
 * @param seed of all draws
 * @param runs runs of each
 * @param care care-hours lost, weighted
 * @param people people exposed
 * @param allBack hours until all digital services are back, of the runs in which some went down in both and all came back in both; null
 *     without any
 * @param clinical care-hours lost of each clinical service that both have, unweighted, in the order of the first
 * @param onlyFirst clinical services that only the first has, by id
 * @param onlySecond clinical services that only the second has, by id
 */
public record Comparison(
        String scenario,
        long seed,
        int runs,
        Difference care,
        Difference people,
        @Nullable Difference allBack,
        List<Clinical> clinical,
        List<String> onlyFirst,
        List<String> onlySecond) {

    /** Copies the lists. */
    public Comparison {
        clinical = List.copyOf(clinical);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * A clinical service of both hospitals.
     *
     * @param id in the twins
     * @param careHours care-hours lost
     */
    public record Clinical(String id, Difference careHours) {}

    /**
     * Compares.
     *
     * @param scenario id of the scenario both are prepared for
     * @param seed of all draws
     * @param runs runs of each, at least 1
     * @param threads number of threads; it never changes the result
     * @param progress hears of the runs of both; may cancel
     * @return the comparison; null when cancelled
     */
    public static @Nullable Comparison of(
            String scenario,
            PreparedHospital first,
            PreparedHospital second,
            long seed,
            int runs,
            int threads,
            Progress progress) {
        EnsembleSettings settings = new EnsembleSettings(runs, threads, null);
        OutcomeTable one = outcomes(first, seed, settings, (done, all) -> progress.done(done, 2 * all));
        if (one.runs() < runs) {
            return null;
        }
        OutcomeTable other = outcomes(second, seed, settings, (done, all) -> progress.done(all + done, 2 * all));
        if (other.runs() < runs) {
            return null;
        }
        List<String> ids = ids(first);
        List<String> others = ids(second);
        List<Clinical> clinical = new ArrayList<>();
        for (String id : ids) {
            if (others.contains(id)) {
                clinical.add(new Clinical(
                        id,
                        Difference.of(
                                careHours(one, first, ids.indexOf(id)), careHours(other, second, others.indexOf(id)))));
            }
        }
        return new Comparison(
                scenario,
                seed,
                runs,
                Difference.of(one.column(OutcomeColumns.CARE), other.column(OutcomeColumns.CARE)),
                Difference.of(one.column(OutcomeColumns.PEOPLE), other.column(OutcomeColumns.PEOPLE)),
                allBack(one, other),
                clinical,
                ids.stream().filter(id -> !others.contains(id)).toList(),
                others.stream().filter(id -> !ids.contains(id)).toList());
    }

    private static OutcomeTable outcomes(
            PreparedHospital prepared, long seed, EnsembleSettings settings, Progress progress) {
        Marks marks = Marks.of(prepared);
        return Ensemble.run(
                settings, OutcomeColumns.of(prepared).count(), () -> new HospitalRun(prepared, marks, seed), progress);
    }

    private static List<String> ids(PreparedHospital prepared) {
        return prepared.clinical().stream().map(ClinicalService::id).toList();
    }

    private static double[] careHours(OutcomeTable table, PreparedHospital prepared, int service) {
        return table.column(OutcomeColumns.of(prepared).clinical(service, OutcomeColumns.CARE_HOURS));
    }

    private static @Nullable Difference allBack(OutcomeTable one, OutcomeTable other) {
        List<double[]> pairs = new ArrayList<>();
        for (int run = 0; run < one.runs(); run++) {
            double[] pair = {one.value(run, OutcomeColumns.ALL_BACK), other.value(run, OutcomeColumns.ALL_BACK)};
            if (Double.isFinite(pair[0]) && Double.isFinite(pair[1])) {
                pairs.add(pair);
            }
        }
        return pairs.isEmpty()
                ? null
                : Difference.of(
                        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                        pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }
}
