package eu.salvus.inventory.merge;

import eu.salvus.inventory.Identity;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives new assets ids that say what they are and that nothing else in the twin has. */
final class AssetIds {
    private static final int LONGEST = 60;

    private final TwinIndex index;
    private final Set<String> given = new HashSet<>();
    /** How many ids begin with the same words, so that thousands of one name cost no more than as many names. */
    private final Map<String, Integer> numbers = new HashMap<>();

    AssetIds(Twin twin) {
        index = TwinIndex.of(twin);
    }

    String of(String label) {
        String words = Identity.plain(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-+$", "");
        String base = cut.isEmpty() ? "device" : cut.matches("[a-z].*") ? cut : "device-" + cut;
        String id = base;
        while (index.part(id) != null || !given.add(id)) {
            id = base + "-" + numbers.merge(base, 2, (number, _) -> number + 1);
        }
        return id;
    }
}
