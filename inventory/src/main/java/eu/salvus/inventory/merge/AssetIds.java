package eu.salvus.inventory.merge;

import eu.salvus.inventory.Identity;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.HashSet;
import java.util.Set;

/** Gives new assets ids that say what they are and that nothing else in the twin has. */
final class AssetIds {
    private static final int LONGEST = 60;

    private final TwinIndex index;
    private final Set<String> given = new HashSet<>();

    AssetIds(Twin twin) {
        index = TwinIndex.of(twin);
    }

    String of(String label) {
        String words = Identity.plain(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-+$", "");
        String base = cut.isEmpty() ? "device" : cut.matches("[a-z].*") ? cut : "device-" + cut;
        String id = base;
        for (int i = 2; index.part(id) != null || !given.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
