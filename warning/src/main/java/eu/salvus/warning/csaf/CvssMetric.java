package eu.salvus.warning.csaf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metric of CVSS, as it stands in a vector and beside one.
 *
 * @param name of its property
 * @param key in a vector
 * @param words of the property by letter in a vector
 */
record CvssMetric(String name, String key, Map<String, String> words) {
    private static final String WEIGHED = "X=NOT_DEFINED L=LOW M=MEDIUM H=HIGH";

    private static final Map<String, CvssMetric> V2 = metrics("""
            accessVector AV N=NETWORK A=ADJACENT_NETWORK L=LOCAL
            accessComplexity AC H=HIGH M=MEDIUM L=LOW
            authentication Au M=MULTIPLE S=SINGLE N=NONE
            confidentialityImpact C N=NONE P=PARTIAL C=COMPLETE
            integrityImpact I N=NONE P=PARTIAL C=COMPLETE
            availabilityImpact A N=NONE P=PARTIAL C=COMPLETE
            exploitability E U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH ND=NOT_DEFINED
            remediationLevel RL OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE ND=NOT_DEFINED
            reportConfidence RC UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED ND=NOT_DEFINED
            collateralDamagePotential CDP N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH ND=NOT_DEFINED
            targetDistribution TD N=NONE L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
            confidentialityRequirement CR L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
            integrityRequirement IR L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
            availabilityRequirement AR L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
            """);

    private static final String MODIFIABLE = """
            attackVector AV N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
            attackComplexity AC H=HIGH L=LOW
            privilegesRequired PR H=HIGH L=LOW N=NONE
            userInteraction UI N=NONE R=REQUIRED
            scope S U=UNCHANGED C=CHANGED
            confidentialityImpact C N=NONE L=LOW H=HIGH
            integrityImpact I N=NONE L=LOW H=HIGH
            availabilityImpact A N=NONE L=LOW H=HIGH
            """;

    private static final Map<String, CvssMetric> V3 = metrics(MODIFIABLE
            + MODIFIABLE.lines().map(CvssMetric::modified).collect(Collectors.joining("\n", "", "\n"))
            + """
            exploitCodeMaturity E X=NOT_DEFINED U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH
            remediationLevel RL X=NOT_DEFINED O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE
            reportConfidence RC X=NOT_DEFINED U=UNKNOWN R=REASONABLE C=CONFIRMED
            """
            + Stream.of("confidentialityRequirement CR ", "integrityRequirement IR ", "availabilityRequirement AR ")
                    .map(metric -> metric + WEIGHED + "\n")
                    .collect(Collectors.joining()));

    /** By key, for a version of CVSS; empty for one that is not known. */
    static Map<String, CvssMetric> of(String version) {
        return switch (version) {
            case "2.0" -> V2;
            case "3.0", "3.1" -> V3;
            default -> Map.of();
        };
    }

    private static String modified(String line) {
        String[] words = line.split(" ", 3);
        return "modified" + Character.toUpperCase(words[0].charAt(0)) + words[0].substring(1) + " M" + words[1] + " "
                + words[2] + " X=NOT_DEFINED";
    }

    private static Map<String, CvssMetric> metrics(String table) {
        return table.lines().map(CvssMetric::metric).collect(Collectors.toMap(CvssMetric::key, Function.identity()));
    }

    private static CvssMetric metric(String line) {
        String[] words = line.split(" ");
        Map<String, String> byLetter = new LinkedHashMap<>();
        Arrays.stream(words).skip(2).map(word -> word.split("=")).forEach(pair -> byLetter.put(pair[0], pair[1]));
        return new CvssMetric(words[0], words[1], byLetter);
    }
}
