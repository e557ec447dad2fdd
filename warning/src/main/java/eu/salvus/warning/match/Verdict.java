package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.version.VersionJudgement;
import java.util.List;

/**
 * Whether an advisory concerns an asset, and why.
 *
 * @param outcome whether it does
 * @param asset the asset
 * @param product what the advisory says it is: the line of the advisory is its place and name
 * @param keys by what it was recognised, the strongest first
 * @param version what its version came to
 * @param confidence from 0 to 1: {@code 1 - Π(1 - strength)} over the kinds of keys, at most 0.99, halved when the version is open;
 *     an order of ranks, not a measured frequency
 * @param vulnerabilities those the outcome is about
 * @param remediations what the advisory says to do about them for this product
 */
public record Verdict(
        Outcome outcome,
        Asset asset,
        AdvisedProduct product,
        List<MatchedKey> keys,
        VersionJudgement version,
        double confidence,
        List<Vulnerability> vulnerabilities,
        List<Remediation> remediations) {
    /** Copies the lists. */
    public Verdict {
        keys = List.copyOf(keys);
        vulnerabilities = List.copyOf(vulnerabilities);
        remediations = List.copyOf(remediations);
    }
}
