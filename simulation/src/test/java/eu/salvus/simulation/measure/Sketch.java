package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDiff;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures made for a test. */
final class Sketch {
    private Sketch() {}

    /** The same measure, reaching everything. */
    static Measure perfect(Measure measure) {
        return with(measure, 1, new Amount(1, 1));
    }

    static Measure withEffectiveness(Measure measure, Amount share) {
        return with(measure, 1, share);
    }

    static Measure with(Measure measure, double coverage, Amount share) {
        return new Measure(
                measure.id(),
                measure.name(),
                measure.summary(),
                measure.group(),
                measure.changes(),
                measure.notSimulated(),
                coverage,
                new Measure.Effectiveness(share, "assumption"),
                measure.cost(),
                measure.staffDays(),
                measure.leadTimeDays(),
                measure.needs(),
                measure.excludes(),
                measure.friction(),
                measure.by(),
                measure.howTo(),
                measure.supplierMessage(),
                measure.asks());
    }

    /** The parts, such as {@code assets/pump-7}, that differ between two twins. */
    static Set<String> changedParts(Twin before, Twin after) {
        return TwinDiff.between(before, after).changes().stream()
                .map(change -> Arrays.stream(change.path().split("/")).limit(2).collect(Collectors.joining("/")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
