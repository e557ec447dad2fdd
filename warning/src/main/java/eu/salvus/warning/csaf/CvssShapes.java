package eu.salvus.warning.csaf;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes of scores, by the schemas of FIRST for CVSS 2.0, 3.0 and 3.1. */
final class CvssShapes {
    static final Shape V2 = v2();
    static final Shape V3_0 = v3("3.0", "PR:[UNLH]", "MPR:[XUNLH]");
    static final Shape V3_1 = v3("3.1", "PR:[NLH]", "MPR:[XNLH]");

    /** Either 3.0 or 3.1, as the score says itself. */
    static final Shape V3 =
            Shape.either(value -> "3.0".equals(value.path("version").asString("")), V3_0, V3_1);

    /** Of version 4.0 the vector, the score and its severity; what is said beside the vector is not looked at. */
    static final Shape V4 = Shape.open("version", "vectorString", "baseScore", "baseSeverity")
            .with("version", Shape.oneOf("4.0"))
            .with(
                    "vectorString",
                    SharedShapes.like(
                            "CVSS:4\\.0/AV:[NALP]/AC:[LH]/AT:[NP]/PR:[NLH]/UI:[NPA](/[VS][CIA]:[HLN]){6}(/E:[XAPU])?(/[CIA]R:[XHML]){0,3}"
                                    + "(/MAV:[XNALP])?(/MAC:[XLH])?(/MAT:[XNP])?(/MPR:[XNLH])?(/MUI:[XNPA])?(/MV[CIA]:[XNLH]){0,3}(/MSC:[XNLH])?"
                                    + "(/MS[IA]:[XNLHS]){0,2}(/S:[XNP])?(/AU:[XNY])?(/R:[XAUI])?(/V:[XDC])?(/RE:[XLMH])?"
                                    + "(/U:(X|Clear|Green|Amber|Red))?",
                            "this is no vector of CVSS 4.0",
                            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"))
            .with("baseScore", Shape.SCORE)
            .with("baseSeverity", Shape.oneOf("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"));

    private CvssShapes() {}

    private static Shape v2() {
        Pattern metric = Pattern.compile("AV:[NAL]|AC:[LMH]|Au:[MSN]|[CIA]:[NPC]|E:(U|POC|F|H|ND)|RL:(OF|TF|W|U|ND)"
                + "|RC:(UC|UR|C|ND)|CDP:(N|L|LM|MH|H|ND)|TD:(N|L|M|H|ND)|[CIA]R:(L|M|H|ND)");
        return Shape.open("version", "vectorString", "baseScore")
                .with("version", Shape.oneOf("2.0"))
                .with(
                        "vectorString",
                        Shape.text(
                                text -> metrics(text, metric),
                                "this is no vector of CVSS 2.0",
                                "write one such as AV:N/AC:L/Au:N/C:P/I:P/A:P"))
                .with("accessVector", Shape.oneOf("NETWORK", "ADJACENT_NETWORK", "LOCAL"))
                .with("accessComplexity", Shape.oneOf("HIGH", "MEDIUM", "LOW"))
                .with("authentication", Shape.oneOf("MULTIPLE", "SINGLE", "NONE"))
                .with(impacts(), Shape.oneOf("NONE", "PARTIAL", "COMPLETE"))
                .with(List.of("baseScore", "temporalScore", "environmentalScore"), Shape.SCORE)
                .with(
                        "exploitability",
                        Shape.oneOf("UNPROVEN", "PROOF_OF_CONCEPT", "FUNCTIONAL", "HIGH", "NOT_DEFINED"))
                .with(
                        "remediationLevel",
                        Shape.oneOf("OFFICIAL_FIX", "TEMPORARY_FIX", "WORKAROUND", "UNAVAILABLE", "NOT_DEFINED"))
                .with("reportConfidence", Shape.oneOf("UNCONFIRMED", "UNCORROBORATED", "CONFIRMED", "NOT_DEFINED"))
                .with(
                        "collateralDamagePotential",
                        Shape.oneOf("NONE", "LOW", "LOW_MEDIUM", "MEDIUM_HIGH", "HIGH", "NOT_DEFINED"))
                .with("targetDistribution", Shape.oneOf("NONE", "LOW", "MEDIUM", "HIGH", "NOT_DEFINED"))
                .with(requirements(), Shape.oneOf("LOW", "MEDIUM", "HIGH", "NOT_DEFINED"));
    }

    private static Shape v3(String version, String privileges, String modifiedPrivileges) {
        Pattern metric = Pattern.compile("AV:[NALP]|AC:[LH]|" + privileges
                + "|UI:[NR]|S:[UC]|[CIA]:[NLH]|E:[XUPFH]|RL:[XOTWU]" + "|RC:[XURC]|[CIA]R:[XLMH]|MAV:[XNALP]|MAC:[XLH]|"
                + modifiedPrivileges + "|MUI:[XNR]|MS:[XUC]|M[CIA]:[XNLH]");
        String prefix = "CVSS:" + version + "/";
        Shape.Fields shape = Shape.open("version", "vectorString", "baseScore", "baseSeverity")
                .with("version", Shape.oneOf(version))
                .with(
                        "vectorString",
                        Shape.text(
                                text -> text.startsWith(prefix) && metrics(text.substring(prefix.length()), metric),
                                "this is no vector of CVSS " + version,
                                "write one such as " + prefix + "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"))
                .with(List.of("baseScore", "temporalScore", "environmentalScore"), Shape.SCORE)
                .with(
                        List.of("baseSeverity", "temporalSeverity", "environmentalSeverity"),
                        Shape.oneOf("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"))
                .with(
                        "exploitCodeMaturity",
                        Shape.oneOf("UNPROVEN", "PROOF_OF_CONCEPT", "FUNCTIONAL", "HIGH", "NOT_DEFINED"))
                .with(
                        "remediationLevel",
                        Shape.oneOf("OFFICIAL_FIX", "TEMPORARY_FIX", "WORKAROUND", "UNAVAILABLE", "NOT_DEFINED"))
                .with("reportConfidence", Shape.oneOf("UNKNOWN", "REASONABLE", "CONFIRMED", "NOT_DEFINED"))
                .with(requirements(), Shape.oneOf("LOW", "MEDIUM", "HIGH", "NOT_DEFINED"));
        modifiable(shape, "attackVector", "NETWORK", "ADJACENT_NETWORK", "LOCAL", "PHYSICAL");
        modifiable(shape, "attackComplexity", "HIGH", "LOW");
        modifiable(shape, "privilegesRequired", "HIGH", "LOW", "NONE");
        modifiable(shape, "userInteraction", "NONE", "REQUIRED");
        modifiable(shape, "scope", "UNCHANGED", "CHANGED");
        impacts().forEach(impact -> modifiable(shape, impact, "NONE", "LOW", "HIGH"));
        return shape;
    }

    /** A metric, and the same modified for an environment, where it may be left undefined. */
    private static void modifiable(Shape.Fields shape, String name, String... values) {
        shape.with(name, Shape.oneOf(values));
        String[] modified =
                Stream.concat(Arrays.stream(values), Stream.of("NOT_DEFINED")).toArray(String[]::new);
        shape.with("modified" + Character.toUpperCase(name.charAt(0)) + name.substring(1), Shape.oneOf(modified));
    }

    private static List<String> impacts() {
        return Stream.of("confidentiality", "integrity", "availability")
                .map(quality -> quality + "Impact")
                .toList();
    }

    private static List<String> requirements() {
        return List.of("confidentialityRequirement", "integrityRequirement", "availabilityRequirement");
    }

    private static boolean metrics(String vector, Pattern metric) {
        return Arrays.stream(vector.split("/", -1))
                .allMatch(part -> metric.matcher(part).matches());
    }
}
