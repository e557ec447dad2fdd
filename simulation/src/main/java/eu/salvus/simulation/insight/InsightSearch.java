package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Looks into runs of a prepared hospital: makes them again with their events recorded, reads what harmful ones tell, and tries barriers
 * and other orders of restoration in the same runs. The same hospital, seed and number of runs give the same insight, whatever the number
 * of threads.
 */
public final class InsightSearch {

    private static final int EXAMINED = 150;
    /** Parts of a thousand of the progress. */
    private static final int READING = 500;

    private static final int TRYING = 250;
    private static final int WHOLE = 1000;

    private final PreparedHospital prepared;
    private final Marks marks;
    private final long seed;
    private final Sorts sorts;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Over the runs of a seed. */
    public InsightSearch(PreparedHospital prepared, Marks marks, long seed) {
        this.prepared = prepared;
        this.marks = marks;
        this.seed = seed;
        sorts = new Sorts(prepared.hospital());
    }

    /**
     * Looks.
     *
     * @param runs number of runs to look at, the first ones, at least 1
     * @param threads number of threads; it never changes the result
     * @param progress hears how much is done, in thousandths; may cancel
     * @return what was found; null when cancelled
     */
    public @Nullable Insight of(int runs, int threads, Progress progress) {
        List<HarmedRun> harmed = harmed(runs, threads, part(progress, 0, READING));
        if (cancelled.get()) {
            return null;
        }
        List<HarmedRun> examined = harmed.subList(0, Math.min(EXAMINED, harmed.size()));
        List<Barrier> barriers = examined.isEmpty()
                ? List.of()
                : new Barriers(prepared, marks, seed, sorts)
                        .of(harmed, examined, threads, part(progress, READING, TRYING));
        if (cancelled.get()) {
            return null;
        }
        Restoration restoration = new RestorationSearch(
                        prepared,
                        harmed.stream().filter(run -> run.care() > 0).toList(),
                        threads,
                        part(progress, READING + TRYING, WHOLE - READING - TRYING))
                .find();
        progress.done(WHOLE, WHOLE);
        return new Insight(
                runs,
                harmed.size(),
                examined.size(),
                new WaysFinder(sorts, harmed, runs).ways(),
                new ChokePoints(prepared.hospital(), sorts).of(harmed),
                barriers,
                harmed.isEmpty() ? null : Watching.of(harmed),
                restoration);
    }

    /** The harmful ones of so many runs, in order of their numbers. */
    List<HarmedRun> harmed(int runs, int threads, Progress progress) {
        AtomicReferenceArray<@Nullable HarmedRun> found = new AtomicReferenceArray<>(runs);
        OutcomeTable table = Ensemble.run(
                new EnsembleSettings(runs, threads, null),
                OutcomeColumns.of(prepared).count(),
                () -> new HarmReader(prepared, marks, seed, sorts, found),
                progress);
        List<HarmedRun> harmed = new ArrayList<>();
        for (int run = 0; run < table.runs(); run++) {
            HarmedRun each = found.get(run);
            if (each != null) {
                harmed.add(each);
            }
        }
        return harmed;
    }

    private Progress part(Progress progress, int from, int share) {
        return (done, all) -> {
            boolean goesOn = progress.done(from + (int) ((long) share * done / Math.max(1, all)), WHOLE);
            if (!goesOn) {
                cancelled.set(true);
            }
            return goesOn;
        };
    }
}
