package eu.salvus.inventory.proposal;

import eu.salvus.inventory.format.Columns.Meaning;
import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about imports: the one format of mappings, of proposals once they are written, and of proposals once they are
 * corrected, so that what was confirmed once is the mapping of the next import.
 *
 * @param columns what the headings of a list mean
 * @param subnets the zone of each subnet, by id
 * @param devices what is decided of single devices, by {@link eu.salvus.inventory.FoundDevice#key()}
 */
public record Decisions(Map<String, Meaning> columns, Map<Subnet, String> subnets, Map<String, Decision> devices) {
    /** Nothing is decided. */
    public static final Decisions NONE = new Decisions(Map.of(), Map.of(), Map.of());

    /** The key of the format, and its version. */
    static final String FORMAT = "salvus-import";

    private static final Set<String> KEYS = keys(FORMAT, "columns", "subnets", "devices");
    private static final Set<String> DEVICE_KEYS = keys("device", "name", "take", "kind", "role", "zone", "service");

    /** Copies the maps. */
    public Decisions {
        columns = Map.copyOf(columns);
        subnets = Map.copyOf(subnets);
        devices = Map.copyOf(devices);
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /**
     * Reads a file's text.
     *
     * @param twin the twin, of whose zones and digital services it may speak
     * @throws eu.salvus.inventory.RefusedFileException when something in it is wrong; the message names the line
     */
    public static Decisions read(String file, String text, Twin twin) {
        YamlValue root = YamlValue.read(file, text);
        Map<String, YamlValue> entries = root.entries(KEYS);
        YamlValue format = entries.get(FORMAT);
        if (format == null || !format.text().equals("1")) {
            throw root.wrong("it does not begin with " + FORMAT + ": 1");
        }
        Set<String> zones = new LinkedHashSet<>();
        twin.zones().forEach(zone -> zones.add(zone.id()));
        Set<String> services = new LinkedHashSet<>();
        twin.digitalServices().forEach(service -> services.add(service.id()));
        return new Decisions(
                columns(entries.get("columns")),
                subnets(entries.get("subnets"), zones),
                devices(root, zones, services));
    }

    private static Map<String, Meaning> columns(@Nullable YamlValue value) {
        Map<String, Meaning> columns = new LinkedHashMap<>();
        if (value != null) {
            value.entries().forEach((heading, word) -> {
                Meaning meaning = Meaning.of(word.text());
                if (meaning == null) {
                    Set<String> known = new LinkedHashSet<>();
                    for (Meaning each : Meaning.values()) {
                        known.add(each.word());
                    }
                    throw word.wrong(word.text() + " is none of " + String.join(", ", known));
                }
                columns.put(heading, meaning);
            });
        }
        return columns;
    }

    private static Map<Subnet, String> subnets(@Nullable YamlValue value, Set<String> zones) {
        Map<Subnet, String> subnets = new TreeMap<>();
        if (value != null) {
            value.entries().forEach((text, zone) -> {
                Subnet subnet = Subnet.of(text);
                if (subnet == null) {
                    throw zone.wrong(text + " is no subnet such as 10.1.2.0/24");
                }
                subnets.put(subnet, one(zone, "zone", zones));
            });
        }
        return subnets;
    }

    private static String one(YamlValue value, String what, Set<String> known) {
        if (!known.contains(value.text())) {
            throw value.wrong("the twin has no " + what + " " + value.text() + "; it has " + String.join(", ", known));
        }
        return value.text();
    }

    private static Map<String, Decision> devices(YamlValue root, Set<String> zones, Set<String> services) {
        Map<String, Decision> devices = new LinkedHashMap<>();
        for (YamlValue item : root.items("devices")) {
            Map<String, YamlValue> entries = item.entries(DEVICE_KEYS);
            YamlValue kind = entries.get("kind");
            YamlValue zone = entries.get("zone");
            YamlValue role = entries.get("role");
            YamlValue service = entries.get("service");
            if (role != null && !role.text().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw role.wrong(
                        role.text() + " is no role such as " + Role.known().getFirst());
            }
            YamlValue take = entries.get("take");
            if (take != null && !take.text().equals("true") && !take.text().equals("false")) {
                throw take.wrong(take.text() + " is neither true nor false");
            }
            devices.put(
                    item.need("device"),
                    new Decision(
                            kind == null ? null : Classifier.constant(Asset.Kind.class, kind.text(), kind),
                            role == null ? null : role.text(),
                            zone == null ? null : one(zone, "zone", zones),
                            service == null ? null : one(service, "digital service", services),
                            take == null || take.text().equals("true")));
        }
        return devices;
    }

    /** The zone decided for the smallest subnet that holds an address; null for none. */
    Map.@Nullable Entry<Subnet, String> zoneOf(String address) {
        Map.Entry<Subnet, String> best = null;
        for (Map.Entry<Subnet, String> entry : subnets.entrySet()) {
            boolean closer =
                    best == null || entry.getKey().length() > best.getKey().length();
            if (closer && entry.getKey().holds(address)) {
                best = entry;
            }
        }
        return best;
    }
}
