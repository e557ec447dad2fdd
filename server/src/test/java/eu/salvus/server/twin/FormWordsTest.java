package eu.salvus.server.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.yaml.TwinSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormWordsTest {

    private static final JsonNode SCHEMA = new JsonMapper().readTree(TwinSchema.text());
    private static final Map<String, String> ENGLISH =
            FormPayload.in(Locale.ENGLISH).words();
    private static final Map<String, String> FRENCH =
            FormPayload.in(Locale.FRENCH).words();

    /** Definitions that are no parts of forms by themselves. */
    private static final Set<String> PLAIN =
            Set.of("id", "text", "word", "country", "date", "share", "hours", "factors");

    @Test
    void everyPropertyOfATwinHasATitleInEachLanguageAndHelpInFrench() {
        Set<String> missing = new TreeSet<>();
        definitions().forEach(definition -> {
            String name = definition.getKey().equals("profile") ? "asset" : definition.getKey();
            properties(definition.getValue()).forEach(property -> {
                missing.addAll(missing(ENGLISH, name, property.getKey(), ""));
                missing.addAll(missing(FRENCH, name, property.getKey(), ""));
                missing.addAll(missing(FRENCH, name, property.getKey(), ".help"));
            });
        });
        SCHEMA.get("properties").propertyNames().forEach(section -> {
            String name = SCHEMA.get("properties").get(section).has("items") ? section : "hospital." + section;
            if (!ENGLISH.containsKey(name) && !ENGLISH.containsKey(section) && !ENGLISH.containsKey("any." + section)) {
                missing.add(name);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordOfATwinHasItsFrench() {
        Set<String> missing = new TreeSet<>();
        definitions().forEach(definition -> {
            String name = definition.getKey().equals("profile") ? "asset" : definition.getKey();
            if (definition.getValue().has("enum")) {
                missing.addAll(words(name, definition.getValue()));
            }
            properties(definition.getValue())
                    .filter(property -> property.getValue().has("enum"))
                    .forEach(property -> missing.addAll(words(name + "." + property.getKey(), property.getValue())));
        });
        SCHEMA.at("/$defs/asset/properties/role/anyOf/0/enum").forEach(role -> {
            if (!FRENCH.containsKey("role." + role.stringValue())
                    || !ENGLISH.containsKey("role." + role.stringValue())) {
                missing.add(role.stringValue());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameTitlesAndFrenchNoLooseSpaces() {
        assertThat(FRENCH.keySet()).containsAll(ENGLISH.keySet());
        assertThat(FRENCH.values()).allSatisfy(text -> assertThat(text).doesNotContainPattern(" [:;?!%»]|[\"']"));
    }

    private static Stream<Map.Entry<String, JsonNode>> definitions() {
        return SCHEMA.get("$defs").propertyStream().filter(definition -> !PLAIN.contains(definition.getKey()));
    }

    /** Of a mapping, of its alternatives, or of the blocks it may consist of. */
    private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode definition) {
        return Stream.of(
                        Stream.of(definition),
                        definition.path("oneOf").valueStream(),
                        definition.path("anyOf").valueStream().map(one -> one.path("items")))
                .flatMap(each -> each)
                .flatMap(each -> each.path("properties").propertyStream());
    }

    private static List<String> missing(Map<String, String> words, String name, String property, String what) {
        return words.containsKey(name + "." + property + what) || words.containsKey("any." + property + what)
                ? List.of()
                : List.of(name + "." + property + what);
    }

    /** In French each; in English where the schema does not say what it means. */
    private static List<String> words(String name, JsonNode property) {
        return property.get("enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(word -> !FRENCH.containsKey(name + "." + word)
                        || !property.path("markdownDescription").stringValue("").contains("`" + word + "`")
                                && !ENGLISH.containsKey(name + "." + word))
                .map(word -> name + "." + word)
                .toList();
    }
}
