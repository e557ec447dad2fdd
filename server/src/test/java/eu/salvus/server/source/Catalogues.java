package eu.salvus.server.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Lists of weaknesses as their publishers write them. */
final class Catalogues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Catalogues() {}

    /** CISA's catalogue of exploited weaknesses. */
    static String kev(String day, boolean ransomware, String... weaknesses) {
        return JSON.writeValueAsString(Map.of(
                "title",
                "CISA Catalog of Known Exploited Vulnerabilities",
                "catalogVersion",
                day,
                "vulnerabilities",
                Stream.of(weaknesses)
                        .map(cve -> Map.of(
                                "cveID",
                                cve,
                                "dateAdded",
                                day,
                                "requiredAction",
                                "Apply mitigations.",
                                "knownRansomwareCampaignUse",
                                ransomware ? "Known" : "Unknown"))
                        .toList()));
    }

    /** Scores of EPSS. */
    static String epss(String day, Map<String, Double> scores) {
        return "#model_version:v2026,score_date:" + day + "T00:00:00Z\ncve,epss,percentile\n"
                + scores.entrySet().stream()
                        .map(score -> score.getKey() + "," + score.getValue() + ",0.9\n")
                        .reduce("", String::concat);
    }

    /** An entry of the European database about the electrocardiograph of every practice. */
    static String euvd(String id, String score, String date) {
        return JSON.writeValueAsString(List.of(Map.of(
                "id",
                id,
                "description",
                "Anybody on the network can change what it shows.",
                "dateUpdated",
                date,
                "baseScoreVector",
                score,
                "aliases",
                "CVE-2026-0002\n",
                "enisaIdVendor",
                List.of(Map.of("vendor", Map.of("name", "Bramquist"))),
                "enisaIdProduct",
                List.of(Map.of("product", Map.of("name", "Bramquist Spot"), "product_version", "<5.0")))));
    }

    /** A bundle of STIX 2.1. */
    @SafeVarargs
    static String stix(Map<String, Object>... objects) {
        return JSON.writeValueAsString(Map.of(
                "type", "bundle", "id", "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", "objects", List.of(objects)));
    }

    /** A weakness as STIX calls it. */
    static Map<String, Object> vulnerability(String cve) {
        return object(
                "vulnerability",
                "vulnerability--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061",
                Map.of(
                        "name",
                        "Anybody may change it",
                        "external_references",
                        List.of(Map.of("source_name", "cve", "external_id", cve))));
    }

    /** Something from which nothing follows here. */
    static Map<String, Object> campaign() {
        return object(
                "campaign", "campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", Map.of("name", "Attacks on hospitals"));
    }

    /** Some malware exploits it. */
    static Map<String, Object> exploits(boolean revoked) {
        return object(
                "relationship",
                "relationship--57b56a43-b8b0-4cba-9deb-34e3e1faed9e",
                Map.of(
                        "relationship_type", "exploits",
                        "source_ref", "malware--31b940d4-6f7f-459a-80ea-9c1f17b58abc",
                        "target_ref", "vulnerability--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061",
                        "revoked", revoked));
    }

    private static Map<String, Object> object(String type, String id, Map<String, Object> more) {
        Map<String, Object> object = new LinkedHashMap<>(Map.of(
                "type", type,
                "spec_version", "2.1",
                "id", id,
                "created", "2026-11-20T10:00:00.000Z",
                "modified", "2026-11-20T10:00:00.000Z"));
        object.putAll(more);
        return object;
    }
}
