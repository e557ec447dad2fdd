package eu.salvus.warning.match;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.version.VersionJudgement;
import java.util.List;

/**
 * What an advisory says of one weakness in one asset, and why we think so.
 *
 * @param outcome whether the asset has it
 * @param vulnerability the weakness
 * @param product what the advisory says the asset is: the line of the advisory is its place and name
 * @param keys by what it was recognised, the strongest first
 * @param version what its version came to
 * @param confidence from 0 to 1: {@code 1 - Π(1 - strength)} over the kinds of keys, at most 0.99, halved when the version is open;
 *     an order of ranks, not a measured frequency
 * @param remediations what the advisory says to do about the weakness for this product
 */
public record Weighed(
        Outcome outcome,
        Vulnerability vulnerability,
        AdvisedProduct product,
        List<MatchedKey> keys,
        VersionJudgement version,
        double confidence,
        List<Remediation> remediations) {
    /** Copies the lists. */
    public Weighed {
        keys = List.copyOf(keys);
        remediations = List.copyOf(remediations);
    }

    static Weighed of(Vulnerability vulnerability, Decision decision, List<Remediation> remediations) {
        Finding finding = decision.finding();
        return new Weighed(
                decision.outcome(),
                vulnerability,
                finding.leaf().product(),
                finding.identification().keys(),
                finding.version(),
                finding.confidence(),
                remediations);
    }

    /** What helps a product against a weakness. */
    static List<Remediation> helping(Vulnerability vulnerability, String product) {
        return vulnerability.remediations().stream()
                .filter(remedy ->
                        remedy.products().isEmpty() || remedy.products().contains(product))
                .toList();
    }
}
