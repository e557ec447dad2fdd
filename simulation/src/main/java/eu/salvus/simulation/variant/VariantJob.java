package eu.salvus.simulation.variant;

import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One variant, compiled with each scenario, and its runs as they are made. */
final class VariantJob {
    private static final int CHUNK = 25;

    private final List<Variant> variants;
    private final int runs;
    private final long seed;
    private final KnownRun[] known;

    VariantJob(Twin twin, List<Scenario> scenarios, Map<Long, Double> places, int runs, long seed) {
        HospitalModel hospital = HospitalModel.of(twin);
        variants = scenarios.stream()
                .map(scenario -> new Variant(PreparedHospital.variant(hospital, scenario, places)))
                .toList();
        this.runs = runs;
        this.seed = seed;
        known = new KnownRun[runs * scenarios.size()];
    }

    /** Makes runs of a scenario until none is left; several threads may share them. */
    Void run(int scenario, KnownRun @Nullable [] nearest, AtomicInteger next, Tally tally) {
        RunMaker maker = new RunMaker(variants.get(scenario), seed);
        int done = 0;
        for (int first = next.getAndAdd(CHUNK); first < runs; first = next.getAndAdd(CHUNK)) {
            int last = Math.min(runs, first + CHUNK);
            for (int run = first; run < last; run++) {
                int index = scenario * runs + run;
                known[index] = maker.run(run, nearest == null ? null : nearest[index]);
            }
            done += last - first;
        }
        tally.add(done, maker.attacks(), maker.aftermaths());
        return null;
    }

    /** All runs, the first scenario's first, once they are made. */
    KnownRun[] known() {
        return known;
    }
}
