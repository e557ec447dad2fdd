package eu.salvus.simulation.insight;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.StepKind;
import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.ensemble.RunSimulator;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Aftermath;
import eu.salvus.simulation.run.AttackPhase;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the missing properties that would have barred the ways of harmful runs, and tries them in the same runs. */
final class Barriers {

    private static final int TRIED = 6;
    /** What fewer than one in ten ways miss is not tried. */
    private static final double LEAST = 0.1;

    /** Defences that put their asset out of care are reactions, no properties. */
    private static final String OUTAGE = "outage";

    private final PreparedHospital prepared;
    private final Marks marks;
    private final long seed;
    private final Sorts sorts;
    private final AttackGraph graph;

    /** Alike defences: of all machines of a type, or of one thing that is no machine. */
    private record Key(String defence, String id) {}

    Barriers(PreparedHospital prepared, Marks marks, long seed, Sorts sorts) {
        this.prepared = prepared;
        this.marks = marks;
        this.seed = seed;
        this.sorts = sorts;
        graph = prepared.hospital().graph();
    }

    /**
     * The barriers that most ways lack.
     *
     * @param harmed all harmful runs
     * @param examined those in which barriers are tried
     */
    List<Barrier> of(List<HarmedRun> harmed, List<HarmedRun> examined, int threads, Progress progress) {
        Map<Key, Integer> runs = new LinkedHashMap<>();
        Map<Key, Map<String, Integer>> ids = new LinkedHashMap<>();
        for (HarmedRun run : harmed) {
            Set<Key> missing = new HashSet<>();
            for (int step : run.chain()) {
                missing(step, missing, ids);
            }
            missing.forEach(key -> runs.merge(key, 1, Integer::sum));
        }
        List<Map.Entry<Key, Integer>> most = runs.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST * harmed.size())
                .sorted(Comparator.comparingInt((Map.Entry<Key, Integer> each) -> -each.getValue())
                        .thenComparing(each -> each.getKey().defence())
                        .thenComparing(each -> each.getKey().id()))
                .limit(TRIED)
                .toList();
        List<Barrier> barriers = new ArrayList<>();
        for (int i = 0; i < most.size(); i++) {
            int before = i * examined.size();
            int all = most.size() * examined.size();
            Key key = most.get(i).getKey();
            barriers.add(barrier(
                    key,
                    most.get(i).getValue(),
                    WaysFinder.mostFrequent(ids.getOrDefault(key, Map.of())),
                    harmed.size(),
                    tried(key, examined, threads, (done, _) -> progress.done(before + done, all)),
                    examined));
        }
        barriers.sort(
                Comparator.comparingDouble((Barrier each) -> -each.careSaved().value())
                        .thenComparingDouble(each -> -each.peopleSpared().value()));
        return barriers;
    }

    private void missing(int step, Set<Key> missing, Map<Key, Map<String, Integer>> ids) {
        if (graph.kind(step) != StepKind.AND) {
            return;
        }
        for (int e = graph.parentOffsets()[step]; e < graph.parentOffsets()[step + 1]; e++) {
            int parent = graph.parents()[e];
            if (graph.kind(parent) == StepKind.DEFENCE
                    && !graph.tags(parent).contains(OUTAGE)
                    && !sorts.isBackground(parent)) {
                Key key = key(parent);
                if (missing.add(key)) {
                    ids.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(graph.asset(parent), 1, Integer::sum);
                }
            }
        }
    }

    private Key key(int defence) {
        boolean ofMachine = !sorts.sort(sorts.resource(defence)).isEmpty();
        return new Key(sorts.name(defence), ofMachine ? "" : graph.asset(defence));
    }

    private int[] defences(Key key) {
        return IntStream.range(0, graph.steps())
                .filter(step ->
                        graph.kind(step) == StepKind.DEFENCE && key(step).equals(key))
                .toArray();
    }

    private OutcomeTable tried(Key key, List<HarmedRun> examined, int threads, Progress progress) {
        List<Injection> barrier = List.of(new Injection(0, defences(key), new int[0], Double.POSITIVE_INFINITY));
        return Ensemble.run(
                new EnsembleSettings(examined.size(), threads, null),
                OutcomeColumns.of(prepared).count(),
                () -> again(barrier, examined),
                progress);
    }

    private RunSimulator again(List<Injection> barrier, List<HarmedRun> examined) {
        AttackPhase attack = new AttackPhase(prepared, marks, seed);
        Aftermath aftermath = new Aftermath(prepared);
        return (position, outcome) ->
                aftermath.run(attack.run(examined.get(position).trace().run(), barrier), outcome);
    }

    private Barrier barrier(Key key, int runs, String id, int harmful, OutcomeTable with, List<HarmedRun> examined) {
        double[] saved = new double[with.runs()];
        double[] spared = new double[with.runs()];
        int harmless = 0;
        for (int run = 0; run < with.runs(); run++) {
            saved[run] = examined.get(run).care() - with.value(run, OutcomeColumns.CARE);
            spared[run] = examined.get(run).people() - with.value(run, OutcomeColumns.PEOPLE);
            boolean hurts = with.value(run, OutcomeColumns.CARE) > 0
                    || with.value(run, OutcomeColumns.PEOPLE) > 0
                    || with.value(run, OutcomeColumns.BACKUPS_LOST) > 0;
            harmless += hurts ? 0 : 1;
        }
        int[] defences = defences(key);
        String sort = IntStream.of(defences)
                .mapToObj(defence -> sorts.sort(sorts.resource(defence)))
                .reduce(Sorts::common)
                .orElse("");
        return new Barrier(
                key.defence(),
                sort,
                id,
                defences.length,
                runs,
                Estimate.share(runs, harmful),
                Estimate.share(harmless, Math.max(1, with.runs())),
                Estimate.mean(saved),
                Estimate.mean(spared));
    }
}
