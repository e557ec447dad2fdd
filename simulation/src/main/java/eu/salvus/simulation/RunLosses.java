package eu.salvus.simulation;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each run lost.
 *
 * @param care care-hours, weighted, in the order of the runs
 * @param people people exposed
 * @param services care-hours of each clinical service, by its id
 */
public record RunLosses(double[] care, double[] people, Map<String, double[]> services) {

    static RunLosses of(PreparedHospital prepared, OutcomeTable table, OutcomeColumns columns) {
        Map<String, double[]> services = new LinkedHashMap<>();
        for (int service = 0; service < prepared.clinical().size(); service++) {
            services.put(
                    prepared.clinical().get(service).id(),
                    table.column(columns.clinical(service, OutcomeColumns.CARE_HOURS)));
        }
        return new RunLosses(table.column(OutcomeColumns.CARE), table.column(OutcomeColumns.PEOPLE), services);
    }

    /**
     * How much less the second lost than the first, run by run: an interval of a paired mean.
     *
     * @param first losses of one simulation
     * @param second those of another with the same scenario, seed and number of runs
     * @throws IllegalArgumentException when their numbers of runs differ
     */
    public static Estimate saved(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " runs cannot be paired with " + second.length
                    + "; simulate both with the same number");
        }
        double[] saved = new double[first.length];
        Arrays.setAll(saved, run -> first[run] - second[run]);
        return Estimate.mean(saved);
    }
}
