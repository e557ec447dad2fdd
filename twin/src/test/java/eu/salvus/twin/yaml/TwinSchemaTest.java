package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.ObjectMapper;

/** The published schema and the reader judge alike: a document is broken in every way at every sort of place. */
class TwinSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TwinSchema.text(), InputFormat.JSON);

    /** Errors that no schema of this sort can see: they hold between places, or need arithmetic. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "refers to",
            "is already that of",
            "fits no asset",
            ", nor has its profile",
            "goes round",
            "atLeast asks for",
            "demand is 0",
            "below belowShare",
            "no archetype is called",
            "is said to stand in");

    private static final Object EXAMPLE = load(Example.TEXT);
    private static final Map<String, List<Object>> PLACES = places();

    /** A way to break, or not, what stands at a place. */
    record Mutation(String name, Object value) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Object REMOVED = new Object();
    private static final Object UNKNOWN_KEY = new Object();

    static List<Mutation> mutations() {
        List<Mutation> mutations = new ArrayList<>(List.of(
                new Mutation("removed", REMOVED),
                new Mutation("with an unknown key", UNKNOWN_KEY),
                new Mutation("null", REMOVED),
                new Mutation("an empty list", List.of()),
                new Mutation("an empty mapping", Map.of()),
                new Mutation("a list of a list", List.of(List.of()))));
        for (Object value : Arrays.<Object>asList(
                true, false, -1, 0, 2, 1.5, 1e12, "", " ", "a", "Not An Id", "2026-01-31", "12")) {
            mutations.add(new Mutation(JSON.writeValueAsString(value), value));
        }
        mutations.set(2, new Mutation("null", null));
        return mutations;
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void schema_and_reader_give_the_same_verdict_at_every_place(Mutation mutation) {
        PLACES.forEach((general, path) -> judge(general, path, mutation));
    }

    @Test
    void schema_and_reader_give_the_same_verdict_at_some_places() {
        Random random = new Random(1);
        List<Mutation> mutations = mutations();
        List<String> invalid = new ArrayList<>();
        PLACES.forEach((general, path) -> {
            if (!judge(general, path, mutations.get(random.nextInt(mutations.size())))) {
                invalid.add(general);
            }
        });
        assertThat(invalid).hasSizeBetween(PLACES.size() / 2, PLACES.size() - 10);
    }

    /** Whether the schema takes the changed document; the reader must agree. */
    private static boolean judge(String general, List<Object> path, Mutation mutation) {
        String what = general + " " + mutation;
        String json = JSON.writeValueAsString(mutated(EXAMPLE, path, mutation));
        boolean valid = SCHEMA.validate(json, InputFormat.JSON).isEmpty();
        List<Problem> errors = TwinReader.read("t.json", json).errors();
        if (valid) {
            assertThat(errors)
                    .as(what)
                    .allMatch(error -> BEYOND_A_SCHEMA.stream().anyMatch(error.message()::contains));
        } else {
            assertThat(errors).as(what).isNotEmpty();
        }
        return valid;
    }

    @Test
    void the_example_and_random_twins_satisfy_the_schema() {
        assertThat(SCHEMA.validate(JSON.writeValueAsString(EXAMPLE), InputFormat.JSON))
                .isEmpty();
        for (long seed = 0; seed < 20; seed++) {
            Object twin = load(TwinWriter.write(RandomTwins.twin(seed, 3)));
            assertThat(SCHEMA.validate(JSON.writeValueAsString(twin), InputFormat.JSON))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void the_schema_names_the_same_keys_as_the_reader() {
        Set<String> schemaKeys = new HashSet<>();
        collectKeys(JSON.readValue(TwinSchema.text(), Object.class), schemaKeys);
        Set<String> readerKeys = new HashSet<>(Root.keys());
        Section.ALL.forEach(section -> collectKeys(section.shape(), readerKeys));
        for (Form<?> form :
                List.of(NetworkShapes.COMMON_CONTROLS, CareShapes.RECOVERY_PLAN, CareShapes.REACTION_PLAN)) {
            collectKeys(form, readerKeys);
        }
        readerKeys.addAll(Set.of("days", "hours", "rate"));
        assertThat(schemaKeys).isEqualTo(readerKeys);
    }

    @Test
    void every_id_that_refers_to_another_part_says_of_which_list() {
        Map<String, List<String>> references = TwinSchema.references();
        assertThat(references)
                .containsEntry("assets/zone", List.of("zones"))
                .containsEntry("assets/holds/sessions", List.of("accounts"))
                .containsEntry("backupCopies/of", List.of("assets", "datasets", "digitalServices"))
                .containsEntry("digitalServices/requires/assets", List.of("assets"))
                .containsEntry("clinicalServices/dependencies/on", List.of("digitalServices", "clinicalServices"))
                .containsEntry("recoveryPlan/order", List.of("digitalServices"));
        assertThat(references.values())
                .allSatisfy(sections -> assertThat(sections).isNotEmpty());
    }

    @Test
    void every_property_is_described() {
        List<String> silent = new ArrayList<>();
        Map<?, ?> schema = JSON.readValue(TwinSchema.text(), Map.class);
        ((Map<?, ?>) schema.get("$defs")).forEach((name, definition) -> {
            if (((Map<?, ?>) definition).get("properties") instanceof Map<?, ?> properties) {
                properties.forEach((key, property) -> {
                    if (((Map<?, ?>) property).get("description") == null) {
                        silent.add(name + "." + key);
                    }
                });
            }
        });
        assertThat(silent).isEmpty();
    }

    private static void collectKeys(Form<?> form, Set<String> keys) {
        if (form instanceof Shape<?> shape) {
            shape.fields().forEach(field -> {
                keys.add(field.key());
                collectKeys(field.form(), keys);
            });
        } else if (form instanceof ListForm<?> list) {
            collectKeys(list.element(), keys);
        }
    }

    private static void collectKeys(Object schema, Set<String> keys) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add((String) key));
            }
            map.values().forEach(value -> collectKeys(value, keys));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> collectKeys(value, keys));
        }
    }

    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }

    /** One path to each sort of place of the example, such as {@code assets/N/controls/usb}. */
    private static Map<String, List<Object>> places() {
        Map<String, List<Object>> places = new TreeMap<>();
        collect(EXAMPLE, "", List.of(), places);
        return places;
    }

    private static void collect(Object node, String general, List<Object> path, Map<String, List<Object>> places) {
        if (!path.isEmpty()) {
            places.putIfAbsent(general, path);
        }
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, general + "/" + key, append(path, key), places));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), general + "/*", append(path, i), places);
            }
        }
    }

    private static List<Object> append(List<Object> path, Object key) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** The document changed at the path. */
    private static Object mutated(Object node, List<Object> path, Mutation mutation) {
        if (path.isEmpty()) {
            if (mutation.value != UNKNOWN_KEY) {
                return mutation.value;
            }
            if (!(node instanceof Map<?, ?> map)) {
                return REMOVED;
            }
            Map<Object, Object> more = new LinkedHashMap<>(map);
            more.put("colour", "blue");
            return more;
        }
        Object child = node instanceof Map<?, ?> map
                ? map.get(path.getFirst())
                : ((List<?>) node).get((Integer) path.getFirst());
        Object changed = mutated(child, path.subList(1, path.size()), mutation);
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            if (changed == REMOVED) {
                copy.remove(path.getFirst());
            } else {
                copy.put(path.getFirst(), changed);
            }
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) node);
        if (changed == REMOVED) {
            copy.remove((int) (Integer) path.getFirst());
        } else {
            copy.set((Integer) path.getFirst(), changed);
        }
        return copy;
    }
}
