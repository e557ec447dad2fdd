package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what the ways of harmful runs have in common. */
final class ChokePoints {

    private static final int LISTED = 10;
    /** What fewer than one in ten pass is no choke point. */
    private static final double LEAST = 0.1;

    private final Sorts sorts;
    private final HospitalModel hospital;
    private final TwinIndex index;

    private record Key(ChokePoint.Kind kind, String name) {}

    ChokePoints(HospitalModel hospital, Sorts sorts) {
        this.hospital = hospital;
        this.sorts = sorts;
        index = TwinIndex.of(hospital.twin());
    }

    List<ChokePoint> of(List<HarmedRun> harmed) {
        Map<Key, Integer> runs = new LinkedHashMap<>();
        Map<Key, Map<String, Integer>> ids = new LinkedHashMap<>();
        for (HarmedRun run : harmed) {
            // Entry and harm are on every way; neither they nor their things are choke points.
            Set<Key> passed = new HashSet<>();
            int[] chain = run.chain();
            for (int position = 1; position < chain.length - 1; position++) {
                note(chain, position, passed, ids);
            }
            passed.forEach(key -> runs.merge(key, 1, Integer::sum));
        }
        return runs.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST * harmed.size())
                .sorted(Comparator.comparingInt((Map.Entry<Key, Integer> each) -> -each.getValue())
                        .thenComparing(each -> each.getKey().kind())
                        .thenComparing(each -> each.getKey().name()))
                .limit(LISTED)
                .map(each ->
                        point(each.getKey(), each.getValue(), ids.getOrDefault(each.getKey(), Map.of()), harmed.size()))
                .toList();
    }

    private void note(int[] chain, int position, Set<Key> passed, Map<Key, Map<String, Integer>> ids) {
        int step = chain[position];
        int resource = sorts.resource(step);
        String id = hospital.id(resource);
        boolean ofTheEnds = resource == sorts.resource(chain[0]) || resource == sorts.resource(chain[chain.length - 1]);
        if (sorts.isAct(step) && !sorts.isConsequence(step)) {
            passed.add(new Key(ChokePoint.Kind.STEP, sorts.name(step)));
        }
        ChokePoint.Kind kind = kind(id);
        if (kind != null && !ofTheEnds) {
            String sort = sorts.sort(resource);
            Key key = new Key(kind, sort.isEmpty() ? id : sort);
            if (passed.add(key)) {
                ids.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(id, 1, Integer::sum);
            }
        }
    }

    private ChokePoint.@Nullable Kind kind(String id) {
        return switch (index.part(id)) {
            case Asset _ -> ChokePoint.Kind.MACHINES;
            case Account _ -> ChokePoint.Kind.ACCOUNT;
            case Zone _ -> ChokePoint.Kind.ZONE;
            case Flow _ -> ChokePoint.Kind.FLOW;
            case RemoteAccess _ -> ChokePoint.Kind.REMOTE_ACCESS;
            case null, default -> null;
        };
    }

    private static ChokePoint point(Key key, int runs, Map<String, Integer> ids, int harmful) {
        return new ChokePoint(
                key.kind(),
                key.kind() == ChokePoint.Kind.STEP ? key.name() : "",
                key.kind() == ChokePoint.Kind.MACHINES ? key.name() : "",
                ids.isEmpty() ? "" : WaysFinder.mostFrequent(ids),
                runs,
                Estimate.share(runs, harmful));
    }
}
