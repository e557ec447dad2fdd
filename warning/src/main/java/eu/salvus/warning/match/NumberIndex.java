package eu.salvus.warning.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Assets by a compact number of theirs, sorted: a number with wildcards is held against those alone that begin as it does. */
final class NumberIndex {
    private final TreeMap<String, List<Face>> faces = new TreeMap<>();

    void add(String number, Face face) {
        faces.computeIfAbsent(number, none -> new ArrayList<>()).add(face);
    }

    /** What bears a number that is meant. */
    record Hit(String number, NumberPattern pattern) {}

    /**
     * Looks for numbers.
     *
     * @param budget what the comparisons cost is taken from it
     * @return for each asset the first of the numbers that means it; what was found until the budget was spent
     */
    Map<Face, Hit> find(List<NumberPattern> patterns, Budget budget) {
        if (patterns.isEmpty()) {
            return Map.of();
        }
        Map<Face, Hit> found = new LinkedHashMap<>();
        for (NumberPattern pattern : patterns) {
            String begin = pattern.beginning();
            Map<String, List<Face>> near = pattern.plain()
                    ? faces.subMap(begin, true, begin, true)
                    : faces.subMap(begin, true, begin + Character.MAX_VALUE, true);
            for (Map.Entry<String, List<Face>> entry : near.entrySet()) {
                if (!budget.spend(
                        1 + pattern.cost(entry.getKey()) + entry.getValue().size())) {
                    return found;
                }
                if (pattern.matches(entry.getKey())) {
                    Hit hit = new Hit(entry.getKey(), pattern);
                    entry.getValue().forEach(face -> found.putIfAbsent(face, hit));
                }
            }
        }
        return found;
    }
}
