package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts alike ways. */
final class WaysFinder {

    private static final int LISTED = 5;

    private final Sorts sorts;
    private final List<HarmedRun> harmed;
    private final int runs;

    /** Of so many runs these were harmful, in order of their numbers. */
    WaysFinder(Sorts sorts, List<HarmedRun> harmed, int runs) {
        this.sorts = sorts;
        this.harmed = harmed;
        this.runs = runs;
    }

    List<Ways> ways() {
        List<Ways> ways = new ArrayList<>();
        for (Harm harm : Harm.values()) {
            List<int[]> chains = harmed.stream()
                    .filter(run -> run.chains().containsKey(harm))
                    .map(run -> run.chains().getOrDefault(harm, new int[0]))
                    .toList();
            if (!chains.isEmpty()) {
                ways.add(ways(harm, chains));
            }
        }
        return ways;
    }

    private Ways ways(Harm harm, List<int[]> chains) {
        Map<List<String>, List<List<PathStep>>> alike = new LinkedHashMap<>();
        for (int[] chain : chains) {
            List<PathStep> told = sorts.told(chain);
            alike.computeIfAbsent(told.stream().map(PathStep::step).toList(), _ -> new ArrayList<>())
                    .add(told);
        }
        List<AttackPath> paths = alike.values().stream()
                .sorted(Comparator.comparingInt((List<List<PathStep>> same) -> -same.size()))
                .limit(LISTED)
                .map(same -> new AttackPath(usual(same), same.size(), Estimate.share(same.size(), chains.size())))
                .toList();
        int listed = paths.stream().mapToInt(AttackPath::runs).sum();
        return new Ways(harm, chains.size(), Estimate.share(chains.size(), runs), paths, chains.size() - listed);
    }

    /** Alike ways as one: at each step what the things have in common, and the one it happened to most often. */
    private static List<PathStep> usual(List<List<PathStep>> same) {
        List<PathStep> usual = new ArrayList<>();
        for (int position = 0; position < same.getFirst().size(); position++) {
            Map<String, Integer> ids = new LinkedHashMap<>();
            String sort = same.getFirst().get(position).sort();
            for (List<PathStep> way : same) {
                ids.merge(way.get(position).id(), 1, Integer::sum);
                sort = Sorts.common(sort, way.get(position).sort());
            }
            usual.add(new PathStep(same.getFirst().get(position).step(), sort, mostFrequent(ids)));
        }
        return usual;
    }

    /** The key of the greatest count; of several the first put. */
    static <K> K mostFrequent(Map<K, Integer> counts) {
        Map.Entry<K, Integer> most = counts.entrySet().iterator().next();
        for (Map.Entry<K, Integer> each : counts.entrySet()) {
            most = each.getValue() > most.getValue() ? each : most;
        }
        return most.getKey();
    }
}
