package eu.salvus.inventory.proposal;

import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.Asset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device is, and what tells so.
 *
 * @param kind what sort of asset it is
 * @param role what it does
 * @param variety what tells it apart from others of its role
 * @param department where it stands when nothing else says so
 * @param words what its tool calls it
 * @param names what its name contains
 * @param vendors beside which makers the words hold; none for all
 * @param departments in which departments the words hold, whoever made it
 * @param ports open ports
 */
record Rule(
        Asset.Kind kind,
        @Nullable String role,
        @Nullable String variety,
        @Nullable String department,
        List<String> words,
        List<String> names,
        List<String> vendors,
        List<String> departments,
        List<Integer> ports) {

    static List<Rule> all(List<YamlValue> items) {
        List<Rule> rules = new ArrayList<>();
        for (YamlValue item : items) {
            rules.add(new Rule(
                    Classifier.constant(Asset.Kind.class, item.need("kind"), item),
                    item.text("role"),
                    item.text("variety"),
                    item.text("department"),
                    Words.plain(item.texts("words")),
                    Words.plain(item.texts("names")),
                    Words.plain(item.texts("vendors")),
                    item.texts("departments"),
                    item.texts("ports").stream().map(Integer::valueOf).toList()));
        }
        return rules;
    }

    /** Whether it holds for a device of this maker in this department. */
    boolean holds(String vendor, @Nullable String where) {
        return vendors.isEmpty() || Words.find(vendor, vendors) != null || departments.contains(String.valueOf(where));
    }

    Classification found(Clue clue, String word) {
        return new Classification(kind, role, variety, clue, word, null, null, department);
    }
}
