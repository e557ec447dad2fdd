package eu.salvus.inventory.proposal;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises devices by the rules of {@code content/inventory/devices.yaml}. */
public final class Classifier {
    private record ServiceRule(DigitalService.Kind service, List<String> words, List<String> names) {}

    private record Place(Zone.Kind zone, List<String> words) {}

    private final List<Rule> rules;
    private final List<Rule> ports;
    private final List<Rule> systems;
    private final List<Rule> computers;
    private final Departments departments = Departments.shipped();
    private final List<String> medicalVendors;
    private final List<ServiceRule> services = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private Classifier(YamlValue file) {
        rules = Rule.all(file.items("rules"));
        ports = Rule.all(file.items("ports"));
        systems = Rule.all(file.items("systems"));
        computers = Rule.all(file.items("computers"));
        medicalVendors = Words.plain(file.texts("medicalVendors"));
        for (YamlValue item : file.items("services")) {
            services.add(new ServiceRule(
                    constant(DigitalService.Kind.class, item.need("service"), item),
                    Words.plain(item.texts("words")),
                    Words.plain(item.texts("names"))));
        }
        for (YamlValue item : file.items("places")) {
            places.add(new Place(constant(Zone.Kind.class, item.need("zone"), item), Words.plain(item.texts("words"))));
        }
    }

    /** The shipped rules. */
    public static Classifier shipped() {
        return new Classifier(Content.file("devices.yaml"));
    }

    /** The constant with a name in kebab case. */
    static <E extends Enum<E>> E constant(Class<E> type, String word, YamlValue place) {
        for (E constant : type.getEnumConstants()) {
            if (eu.salvus.twin.Words.of(constant).equals(word)) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(eu.salvus.twin.Words.of(constant));
        }
        throw place.wrong(word.toLowerCase(Locale.ROOT) + " is none of " + String.join(", ", known));
    }

    /** What a device is taken for; there is always an answer, at the worst {@link Clue#NOTHING}. */
    public Classification classify(FoundDevice device) {
        String said = Words.of(device.description(), device.model());
        String name = Words.ofName(device.name(), device.identity().hostName());
        String location = Words.of(device.location());
        Zone.Kind place = place(location, name);
        String department = departments.named(location, name);
        Classification kind = kind(device, said, name, department);
        DigitalService.Kind service = kind.kind() == Asset.Kind.SERVER ? service(said, name) : null;
        return new Classification(
                kind.kind(),
                kind.role(),
                kind.variety(),
                kind.clue(),
                kind.found(),
                service,
                place,
                department == null ? kind.department() : department);
    }

    private Classification kind(FoundDevice device, String said, String name, @Nullable String department) {
        String maker = Words.of(device.vendor());
        Classification bySystem = byWords(systems, Words.of(device.operatingSystem()), Clue.SYSTEM);
        for (Rule rule : rules) {
            String word = rule.holds(maker, department) ? Words.find(said, rule.words()) : null;
            // A computer with a server's system is a server, whatever its case; what else it is, its name may tell.
            boolean computer = rule.kind() == Asset.Kind.WORKSTATION;
            if (word != null && !(computer && bySystem != null && bySystem.kind() != Asset.Kind.WORKSTATION)) {
                return refined(rule.found(Clue.DESCRIPTION, word), name);
            }
        }
        Classification byName = byName(name);
        String vendor = Words.find(maker, medicalVendors);
        if (vendor != null) {
            return byName != null && byName.kind() == Asset.Kind.MEDICAL_DEVICE
                    ? byName
                    : new Classification(Asset.Kind.MEDICAL_DEVICE, null, null, Clue.VENDOR, vendor, null, null, null);
        }
        if (byName != null && (bySystem == null || bySystem.kind() == byName.kind())) {
            return byName;
        }
        if (bySystem != null) {
            return refined(bySystem, name);
        }
        for (Rule rule : ports) {
            for (Integer port : rule.ports()) {
                if (device.ports().contains(port)) {
                    return rule.found(Clue.PORT, String.valueOf(port));
                }
            }
        }
        return new Classification(Asset.Kind.WORKSTATION, null, null, Clue.NOTHING, "", null, null, null);
    }

    /** A server of which nothing more is known may say in its name what it does. */
    private Classification refined(Classification kind, String name) {
        if (kind.kind() == Asset.Kind.SERVER && kind.role() == null) {
            Classification byName = byName(name);
            if (byName != null && byName.kind() == Asset.Kind.SERVER && byName.role() != null) {
                return byName;
            }
        }
        return kind;
    }

    private @Nullable Classification byName(String name) {
        Asset.Kind computer = computers.stream()
                .filter(rule -> rule.names().stream().anyMatch(word -> name.contains(" " + word + " ")))
                .map(Rule::kind)
                .findFirst()
                .orElse(null);
        for (Rule rule : rules) {
            String word = computer == null || computer == rule.kind() ? Words.inName(name, rule.names()) : null;
            if (word != null) {
                return rule.found(Clue.NAME, word);
            }
        }
        return null;
    }

    private static @Nullable Classification byWords(List<Rule> rules, String text, Clue clue) {
        for (Rule rule : rules) {
            String word = Words.find(text, rule.words());
            if (word != null) {
                return rule.found(clue, word);
            }
        }
        return null;
    }

    private DigitalService.@Nullable Kind service(String said, String name) {
        for (ServiceRule rule : services) {
            if (Words.find(said, rule.words) != null || Words.inName(name, rule.names) != null) {
                return rule.service;
            }
        }
        return null;
    }

    private Zone.@Nullable Kind place(String location, String name) {
        for (String text : new String[] {location, name}) {
            for (Place place : places) {
                if (Words.find(text, place.words) != null) {
                    return place.zone;
                }
            }
        }
        return null;
    }
}
