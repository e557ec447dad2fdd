package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds cycles in a graph of ids, without recursion. */
final class Cycles {
    private static final class Visit {
        private final String id;
        private final Iterator<String> rest;

        private Visit(String id, List<String> targets) {
            this.id = id;
            this.rest = targets.iterator();
        }
    }

    private Cycles() {}

    /** One cycle for each edge that closes one in a search from the first id to the last; each begins and ends alike. */
    static List<List<String>> of(Map<String, List<String>> edges) {
        List<List<String>> cycles = new ArrayList<>();
        Map<String, Boolean> onPath = new HashMap<>();
        for (String root : edges.keySet()) {
            if (!onPath.containsKey(root)) {
                search(root, edges, onPath, cycles);
            }
        }
        return cycles;
    }

    private static void search(
            String root, Map<String, List<String>> edges, Map<String, Boolean> onPath, List<List<String>> cycles) {
        List<Visit> path = new ArrayList<>();
        path.add(new Visit(root, edges.getOrDefault(root, List.of())));
        onPath.put(root, true);
        while (!path.isEmpty()) {
            Visit visit = path.getLast();
            if (!visit.rest.hasNext()) {
                onPath.put(visit.id, false);
                path.removeLast();
                continue;
            }
            String target = visit.rest.next();
            Boolean state = onPath.get(target);
            if (state == null) {
                onPath.put(target, true);
                path.add(new Visit(target, edges.getOrDefault(target, List.of())));
            } else if (state) {
                List<String> ids = path.stream().map(step -> step.id).toList();
                List<String> cycle = new ArrayList<>(ids.subList(ids.indexOf(target), ids.size()));
                cycle.add(target);
                cycles.add(cycle);
            }
        }
    }
}
