package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reader and the published schemas judge alike: examples and one object of each type, each property removed and replaced in every way.
 * Where they differ, the standard's text decides, and the difference is named here.
 */
class StixSchemaTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values put in place of each one. */
    private static final List<JsonNode> OTHERS = List.of(
            NODES.nullNode(),
            NODES.stringNode(""),
            NODES.stringNode("x"),
            NODES.stringNode("2026-13-01T00:00:00Z"),
            NODES.stringNode("2026-01-01T00:00:00.123456Z"),
            NODES.stringNode("identity--7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d"),
            NODES.stringNode("zz--7b6a5c4d"),
            NODES.numberNode(-1),
            NODES.numberNode(0),
            NODES.numberNode(101),
            NODES.numberNode(1.5),
            NODES.booleanNode(true),
            NODES.booleanNode(false),
            NODES.arrayNode(),
            NODES.arrayNode().add("x"),
            NODES.arrayNode().add(7),
            NODES.objectNode(),
            NODES.objectNode().put("xyz", "x"));

    /** Where the reader is stricter, by what the standard says and the schemas leave out. */
    private static final Set<Fault> STRICTER = Set.of(
            // That a reference is an id, and of which types; the schemas take any text in many of them.
            Fault.REFERENCE,
            // That times go forward, and that there is such a day.
            Fault.TIME,
            // That no list and no dictionary is empty, and nothing null, at any depth.
            Fault.EMPTY,
            // That names are whole words; the schemas look at their first three letters.
            Fault.NAME);

    /** Places of which the schemas forgot to say what sort of value stands there, or that it is not negative. */
    private static final Set<String> STRICTER_PLACES = Set.of(
            "file.extensions.ntfs-ext.alternate_data_streams",
            "file.extensions.ntfs-ext.alternate_data_streams[0]",
            "marking-definition.definition",
            "marking-definition.definition.tlp removed",
            "network-traffic.dst_byte_count",
            "network-traffic.dst_packets",
            "network-traffic.src_byte_count",
            "network-traffic.src_packets",
            "process.environment_variables.PATH");

    /** Tags of pictures are taken by any name: the standard leaves their names to EXIF. */
    private static final Set<String> LAXER = Set.of("file.extensions.raster-image-ext.exif_tags = {\"xyz\":\"x\"}");

    private final PublishedSchema schema = new PublishedSchema();

    @Test
    void every_example_of_the_standards_makers_is_judged_as_their_schemas_judge_it() throws IOException {
        List<String> different = new ArrayList<>();
        int count = 0;
        for (Path file : Corpus.examples()) {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            for (JsonNode object : root.has("objects")
                    ? root.path("objects")
                    : NODES.arrayNode().add(root)) {
                count++;
                boolean ours =
                        StixReader.read(file.getFileName().toString(), object).isValid();
                if (ours != schema.takes(object)) {
                    different.add(file.getFileName() + " "
                            + StixReader.read("x", object).problems() + object);
                }
            }
        }

        assertThat(count).isGreaterThan(500);
        assertThat(different).isEmpty();
    }

    @Test
    void one_object_of_each_type_keeps_to_the_schemas_and_to_the_reader() throws IOException {
        for (JsonNode object : oneOfEach()) {
            assertThat(StixReader.read("one of each", object).problems()).isEmpty();
            assertThat(schema.takes(object)).as("schema on %s", object).isTrue();
        }
    }

    @Test
    void an_object_changed_in_any_way_is_judged_as_the_schemas_judge_it_but_where_the_standard_says_more()
            throws IOException {
        Set<String> tooLax = new TreeSet<>();
        Set<String> tooStrict = new TreeSet<>();
        int[] count = {0};
        for (JsonNode object : oneOfEach()) {
            mutate((ObjectNode) object, "", (ObjectNode) object, change -> {
                count[0]++;
                StixReading reading = StixReader.read("x", object);
                boolean theirs = schema.takes(object);
                if (reading.isValid() && !theirs) {
                    tooLax.add(object.path("type").asString("") + change);
                }
                boolean named = reading.problems().stream().anyMatch(problem -> STRICTER.contains(problem.fault()));
                if (!reading.isValid() && theirs && !named) {
                    tooStrict.add(object.path("type").asString("") + change.replaceFirst(" = .*", ""));
                }
            });
        }

        assertThat(count[0]).isGreaterThan(5_000);
        assertThat(tooLax).as("taken, though the schemas refuse").isEqualTo(LAXER);
        assertThat(tooStrict).as("refused, though the schemas take it").isEqualTo(STRICTER_PLACES);
    }

    /** Makes each change in place, tells of it, and takes it back. */
    private static void mutate(ObjectNode root, String path, ObjectNode node, Consumer<String> told) {
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode kept = node.get(name);
            if (root == node && name.equals("type")) {
                continue;
            }
            String place = path + "." + name;
            node.remove(name);
            told.accept(place + " removed");
            for (JsonNode other : OTHERS) {
                node.set(name, other);
                told.accept(place + " = " + other);
            }
            node.set(name, kept);
            if (kept instanceof ObjectNode inner) {
                mutate(root, place, inner, told);
            } else if (kept instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    JsonNode element = list.get(i);
                    for (JsonNode other : OTHERS) {
                        list.set(i, other);
                        told.accept(place + "[" + i + "] = " + other);
                    }
                    list.set(i, element);
                    if (element instanceof ObjectNode inner) {
                        mutate(root, place + "[" + i + "]", inner, told);
                    }
                }
            }
        }
    }

    static JsonNode oneOfEach() throws IOException {
        try (InputStream in = StixSchemaTest.class.getResourceAsStream("one-of-each.json")) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }
}
