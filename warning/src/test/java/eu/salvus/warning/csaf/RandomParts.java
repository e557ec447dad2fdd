package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents with one random part. */
final class RandomParts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, List<String>> BASE = Map.of(
            "2.0", List.of("AV:LAN", "AC:HML", "Au:MSN", "C:NPC", "I:NPC", "A:NPC"),
            "3", List.of("AV:NALP", "AC:LH", "PR:NLH", "UI:NR", "S:UC", "C:NLH", "I:NLH", "A:NLH"));

    private static final List<String> TEMPORAL_2 = List.of("E:ND,U,POC,F,H", "RL:ND,OF,TF,W,U", "RC:ND,UC,UR,C");
    private static final List<String> ENVIRONMENT_2 =
            List.of("CDP:ND,N,L,LM,MH,H", "TD:ND,N,L,M,H", "CR:ND,L,M,H", "IR:ND,L,M,H", "AR:ND,L,M,H");
    private static final List<String> OPTIONAL_3 = List.of(
            "E:XUPFH",
            "RL:XOTWU",
            "RC:XURC",
            "CR:XLMH",
            "IR:XLMH",
            "AR:XLMH",
            "MAV:XNALP",
            "MAC:XLH",
            "MPR:XNLH",
            "MUI:XNR",
            "MS:XUC",
            "MC:XNLH",
            "MI:XNLH",
            "MA:XNLH");

    private RandomParts() {}

    /** With a score whose numbers we have calculated. */
    static ObjectNode scored(SplittableRandom random, String version) {
        String vector = version.equals("2.0") ? vector2(random) : vector3(random, version);
        CvssScores scores = CvssScores.of(version, vector);
        if (scores == null) {
            throw new IllegalStateException(vector);
        }
        // Of version 2.0 calculators give different environmental scores.
        String more = version.equals("2.0")
                ? ""
                : ", \"environmentalScore\": %s, \"baseSeverity\": \"%s\", \"temporalSeverity\": \"%s\", \"environmentalSeverity\": \"%s\""
                        .formatted(
                                scores.environmental(),
                                CvssScores.severity(scores.base()),
                                CvssScores.severity(scores.temporal()),
                                CvssScores.severity(scores.environmental()));
        String name = version.equals("2.0") ? "cvss_v2" : "cvss_v3";
        ObjectNode document = (ObjectNode) JSON.readTree(Documents.EVERYTHING);
        document.set("vulnerabilities", JSON.readTree("""
                        [{"scores": [{"products": ["A"], "%s": {"version": "%s", "vectorString": "%s", "baseScore": %s,
                          "temporalScore": %s%s}}]}]""".formatted(
                        name, version, vector, scores.base(), scores.temporal(), more)));
        return document;
    }

    private static String vector2(SplittableRandom random) {
        List<String> metrics = new ArrayList<>();
        BASE.get("2.0").forEach(metric -> metrics.add(letter(metric, random)));
        if (random.nextBoolean()) {
            TEMPORAL_2.forEach(metric -> metrics.add(word(metric, random)));
        }
        if (random.nextBoolean()) {
            ENVIRONMENT_2.forEach(metric -> metrics.add(word(metric, random)));
        }
        return String.join("/", metrics);
    }

    private static String vector3(SplittableRandom random, String version) {
        List<String> metrics = new ArrayList<>();
        BASE.get("3").forEach(metric -> metrics.add(letter(metric, random)));
        OPTIONAL_3.stream()
                .filter(metric -> random.nextInt(3) == 0)
                .forEach(metric -> metrics.add(letter(metric, random)));
        Collections.shuffle(metrics, new Random(random.nextLong()));
        return "CVSS:" + version + "/" + String.join("/", metrics);
    }

    private static String letter(String metric, RandomGenerator random) {
        String[] parts = metric.split(":");
        return parts[0] + ":" + parts[1].charAt(random.nextInt(parts[1].length()));
    }

    private static String word(String metric, RandomGenerator random) {
        String[] parts = metric.split(":");
        return parts[0] + ":" + any(random, parts[1].split(","));
    }

    /** With a language and a package URL put together by chance. */
    static ObjectNode named(RandomGenerator random) {
        ObjectNode document = (ObjectNode) JSON.readTree(Documents.EVERYTHING);
        ((ObjectNode) document.path("document")).put("lang", language(random));
        ((ObjectNode) document.findValue("product_identification_helper")).put("purl", purl(random));
        return document;
    }

    private static String language(RandomGenerator random) {
        StringBuilder tag = new StringBuilder(any(
                random, "en", "DE", "zh", "sl", "sr", "ar", "qaa", "qtz", "xyz", "i", "x", "sgn", "tlh", "abcd", "frr",
                "zz"));
        append(tag, random, "cmn", "yue", "aao", "arb", "xxx", "ase");
        append(tag, random, "Latn", "Cyrl", "Qaaa", "Qabz", "Abcd", "HANS");
        append(tag, random, "AT", "us", "419", "999", "XX", "ZZ", "QM", "001", "QZ");
        append(tag, random, "1996", "1901", "rozaj", "nedis", "valencia", "abcde", "2000", "biske");
        append(tag, random, "1996", "rozaj", "1994");
        append(tag, random, "u-ca-gregory", "t-de", "a-foo", "u-xx-u-yy", "u");
        append(tag, random, "x-private", "x", "x-123456789");
        return tag.toString();
    }

    private static void append(StringBuilder tag, RandomGenerator random, String... subtags) {
        if (random.nextInt(4) == 0) {
            tag.append('-').append(any(random, subtags));
        }
    }

    private static String purl(RandomGenerator random) {
        return any(random, "pkg:", "pkg://", "PKG:", "pkg:/", "pkgs:")
                + any(random, "maven", "npm", "generic", "deb", "a.b+c", "3d", "a_b", "golang", "pypi", "docker")
                + "/"
                + any(random, "", "org.example/", "%40scope/", "a/b/")
                + any(random, "name", "Name", "na%20me")
                + any(random, "", "@1.0", "@1.0%2B1")
                + any(random, "", "?arch=i386", "?a=b&c=d", "?1a=b", "?a%20=b")
                + any(random, "", "#sub/path");
    }

    private static String any(RandomGenerator random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
