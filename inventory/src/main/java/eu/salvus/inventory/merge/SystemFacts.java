package eu.salvus.inventory.merge;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Protocol;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of operating systems and ports, from {@code content/inventory/systems.yaml}. */
final class SystemFacts {
    private record Support(List<String> words, LocalDate ends) {}

    private final List<Support> supports;
    private final Map<Protocol, List<Integer>> ports = new EnumMap<>(Protocol.class);

    private SystemFacts(YamlValue file) {
        supports = file.items("systems").stream()
                .map(item -> new Support(
                        item.texts("words").stream().map(Identity::plain).toList(),
                        LocalDate.parse(item.need("supportEnds"))))
                .toList();
        YamlValue protocols = file.get("protocols");
        if (protocols != null) {
            protocols
                    .entries()
                    .forEach((word, list) -> ports.put(
                            Protocol.valueOf(word.toUpperCase(Locale.ROOT)),
                            list.items().stream()
                                    .map(item -> Integer.valueOf(item.text()))
                                    .toList()));
        }
    }

    static SystemFacts shipped() {
        return new SystemFacts(Content.file("systems.yaml"));
    }

    /** The operating system of a device, with the end of its support where it is known; null when the device says none. */
    @Nullable
    OperatingSystem system(FoundDevice device) {
        String name = device.operatingSystem();
        if (name == null) {
            return null;
        }
        String plain = " " + Identity.plain(name.replace("Microsoft", "")) + " ";
        for (Support support : supports) {
            if (support.words.stream().anyMatch(word -> plain.contains(" " + word + " "))) {
                return new OperatingSystem(name, support.ends);
            }
        }
        return new OperatingSystem(name, null);
    }

    /** The protocols of a device's open ports; null when no known port is open. */
    @Nullable
    Set<Protocol> services(FoundDevice device) {
        Set<Protocol> services = EnumSet.noneOf(Protocol.class);
        ports.forEach((protocol, numbers) -> {
            if (numbers.stream().anyMatch(device.ports()::contains)) {
                services.add(protocol);
            }
        });
        return services.isEmpty() ? null : services;
    }
}
