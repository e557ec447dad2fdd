package eu.salvus.server.subscription.practice;

import eu.salvus.server.RefusedException;
import eu.salvus.twin.Words;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a practice's twin: as practices usually are, with what it ticked.
 *
 * @param common what can be ticked
 * @param name what people call the practice
 * @param locale in whose language its parts are named
 */
record SmallTwin(CommonThings common, String name, Locale locale) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST = 60;
    private static final int LONGEST = 120;
    private static final int BAD_REQUEST = 400;

    /**
     * The text.
     *
     * @throws RefusedException when something ticked is not in the list, or something typed cannot be taken
     */
    String of(PracticePayload.Used used) {
        if (used.things().size() + used.others().size() > MOST) {
            throw new RefusedException(BAD_REQUEST, "things-invalid", MOST);
        }
        Archetype archetype = Archetypes.named("single-practice").orElseThrow();
        TwinDocument document = TwinDocument.of(
                "twin",
                archetype
                        .generate(new Answers(Map.of("name", name)), 1, archetype.asOf(), locale)
                        .text());
        String zone = document.twin().zones().getFirst().id();
        List<TwinChange> changes = new ArrayList<>();
        used.things().stream()
                .distinct()
                .map(this::thing)
                .forEach(thing -> changes.add(asset(
                        "used-" + thing.id(),
                        thing.name().in(locale),
                        Words.of(thing.kind()),
                        zone,
                        thing.vendor(),
                        thing.product())));
        int number = 0;
        for (PracticePayload.Other other : used.others()) {
            String vendor = typed(other.vendor());
            String product = typed(other.product());
            changes.add(asset("other-" + ++number, vendor + " " + product, "workstation", zone, vendor, product));
        }
        return document.drafted(changes).values().iterator().next();
    }

    private CommonThings.Thing thing(String id) {
        return common.things().stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "things-invalid", MOST));
    }

    /** JSON is YAML, whatever people typed. */
    private static TwinChange asset(String id, String name, String kind, String zone, String vendor, String product) {
        return new TwinChange.Add(
                "assets",
                "{id: " + id + ", name: " + text(name) + ", kind: " + kind + ", zone: " + zone + ", vendor: "
                        + text(vendor) + ", product: " + text(product) + "}",
                null);
    }

    private static String text(String plain) {
        return JSON.writeValueAsString(plain);
    }

    private static String typed(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || plain.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "things-invalid", MOST);
        }
        return plain;
    }
}
