package eu.salvus.server.source;

import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What objects of STIX say of exploitation: somebody or something exploits, or is aimed at, a weakness with an id of CVE. Which object stands for
 * which weakness is remembered, for both need not come together.
 */
@Component
class StixNews {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");
    private static final String VULNERABILITY = "vulnerability--";

    /** Of the relationships that STIX 2.1 defines to a weakness, those that tell of attacks. */
    private static final Set<String> ATTACKS = Set.of("exploits", "targets");

    private final Facts facts;
    private final JsonMapper json;

    StixNews(Facts facts, JsonMapper json) {
        this.facts = facts;
        this.json = json;
    }

    /**
     * What some news say.
     *
     * @param facts of exploitation
     * @param notes how many objects nothing follows from, in English
     */
    record Said(List<Fact> facts, List<String> notes) {}

    /** What some news say; part of the caller's transaction. */
    Said facts(String source, List<News> news, PriorityRules rules) {
        List<JsonNode> objects = news.stream()
                .filter(each -> each instanceof News.Document document && document.format() == News.Format.STIX)
                .map(each -> json.readTree(((News.Document) each).bytes()))
                .toList();
        Map<String, String> weaknesses = new HashMap<>();
        for (JsonNode object : objects) {
            String weakness = weakness(object);
            if (weakness != null) {
                weaknesses.put(object.path("id").asString(""), weakness);
            }
        }
        facts.name(source, weaknesses);
        List<Fact> said = new ArrayList<>();
        SortedMap<String, Integer> unused = new TreeMap<>();
        for (JsonNode object : objects) {
            String target = object.path("target_ref").asString("");
            String weakness = isAttack(object) ? facts.named(source, target) : null;
            if (weakness != null) {
                said.add(Fact.of(
                        object.path("revoked").asBoolean(false)
                                ? new Exploitation.Ended(weakness, source)
                                : new Exploitation.Known(weakness, source, List.of(target), null, false, null, null),
                        rules));
            } else if (weakness(object) == null) {
                unused.merge(object.path("type").asString("object"), 1, Integer::sum);
            }
        }
        return new Said(said, notes(unused));
    }

    private static List<String> notes(SortedMap<String, Integer> unused) {
        if (unused.isEmpty()) {
            return List.of();
        }
        int all = unused.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = unused.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return List.of(all + " new or changed objects of STIX are not used (" + kinds
                + "): only what exploits or targets a weakness with an id of CVE is");
    }

    private static boolean isAttack(JsonNode object) {
        return object.path("type").asString("").equals("relationship")
                && ATTACKS.contains(object.path("relationship_type").asString(""))
                && object.path("target_ref").asString("").startsWith(VULNERABILITY);
    }

    private static @Nullable String weakness(JsonNode object) {
        if (!object.path("type").asString("").equals("vulnerability")) {
            return null;
        }
        for (JsonNode reference : object.path("external_references")) {
            String id = reference.path("external_id").asString("");
            if (reference.path("source_name").asString("").equalsIgnoreCase("cve")
                    && CVE.matcher(id).matches()) {
                return id;
            }
        }
        String name = object.path("name").asString("");
        return CVE.matcher(name).matches() ? name : null;
    }
}
