package eu.salvus.inventory.proposal;

import java.util.Map;
import java.util.TreeMap;

/** How many speak for each zone; of equals the first by name wins, so that the order of files changes nothing. */
final class Votes {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int all;

    void add(String zone) {
        counts.merge(zone, 1, Integer::sum);
        all++;
    }

    int all() {
        return all;
    }

    int of(String zone) {
        return counts.getOrDefault(zone, 0);
    }

    /** The zone most speak for; there is at least one. */
    String winner() {
        String winner = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                winner = entry.getKey();
                most = entry.getValue();
            }
        }
        return winner;
    }
}
