package eu.salvus.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What several files found, each device once: records that share an identity are one device, and of two words on the same property
 * that of the more trusted {@link Format} stands.
 *
 * @param files what each file gave, in the order given
 * @param devices the devices, the most trusted formats first
 */
public record Inventory(List<FileReading> files, List<FoundDevice> devices) {
    /** So much is kept of a device that many records describe. */
    private static final int MOST_ADDRESSES = 32;

    private static final int MOST_PORTS = 2_000;
    private static final int LONGEST_DESCRIPTION = 1_000;

    /** Copies the lists. */
    public Inventory {
        files = List.copyOf(files);
        devices = List.copyOf(devices);
    }

    /** The inventory of some files; what one of them links to a patient is taken from none. */
    public static Inventory of(List<FileReading> readings) {
        PatientLinks links = PatientLinks.of(readings);
        List<FileReading> files =
                readings.stream().map(file -> file.without(links)).toList();
        List<FoundDevice> all = new ArrayList<>();
        files.stream().sorted(Comparator.comparing(FileReading::format)).forEach(file -> all.addAll(file.devices()));
        List<FoundDevice> devices = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (FoundDevice device : all) {
            Integer known = position(device, devices, positions);
            int at = known == null ? devices.size() : known;
            FoundDevice joined = known == null ? device : joined(devices.get(known), device);
            if (known == null) {
                devices.add(joined);
            } else {
                devices.set(at, joined);
            }
            keys(joined).forEach(key -> positions.putIfAbsent(key, at));
        }
        return new Inventory(files, devices);
    }

    private static List<String> keys(FoundDevice device) {
        if (device.product()) {
            return List.of(
                    "product:" + Identity.plain(device.vendor() + " " + device.model() + " " + device.version()));
        }
        List<String> keys = device.identity().keys();
        return keys.isEmpty() ? List.of("name:" + device.nameKey()) : keys;
    }

    private static @Nullable Integer position(
            FoundDevice device, List<FoundDevice> devices, Map<String, Integer> positions) {
        for (String key : keys(device)) {
            Integer position = positions.get(key);
            if (position != null && !devices.get(position).identity().contradicts(device.identity(), key)) {
                return position;
            }
        }
        return null;
    }

    private static FoundDevice joined(FoundDevice first, FoundDevice second) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        first.origins().forEach(origin -> origins.putIfAbsent(origin.file(), origin));
        second.origins().forEach(origin -> origins.putIfAbsent(origin.file(), origin));
        Identity a = first.identity();
        Identity b = second.identity();
        TreeSet<Integer> ports = new TreeSet<>(first.ports());
        if (ports.size() < MOST_PORTS) {
            ports.addAll(second.ports());
        }
        boolean said = first.description().contains(second.description());
        String description = said || first.description().length() > LONGEST_DESCRIPTION
                ? first.description()
                : first.description() + ", " + second.description();
        return new FoundDevice(
                List.copyOf(origins.values()),
                new Identity(
                        or(a.serialNumber(), b.serialNumber()),
                        or(a.udi(), b.udi()),
                        or(a.hostName(), b.hostName()),
                        both(a.ipAddresses(), b.ipAddresses()),
                        both(a.macAddresses(), b.macAddresses())),
                first.product(),
                or(first.name(), second.name()),
                or(first.vendor(), second.vendor()),
                or(first.model(), second.model()),
                or(first.version(), second.version()),
                or(first.operatingSystem(), second.operatingSystem()),
                or(first.cpe(), second.cpe()),
                or(first.purl(), second.purl()),
                both(first.fileHashes(), second.fileHashes()),
                description,
                or(first.location(), second.location()),
                ports,
                Math.max(first.software(), second.software()));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static List<String> both(List<String> first, List<String> second) {
        Set<String> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return both.stream().limit(MOST_ADDRESSES).toList();
    }
}
