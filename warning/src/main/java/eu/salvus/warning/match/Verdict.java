package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.version.VersionJudgement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an advisory concerns an asset, and why: the most serious of what it says of each weakness.
 *
 * @param asset the asset
 * @param deciding what the verdict rests on
 * @param weighed each weakness of the advisory that one of its lines says something of, in the order of the advisory, each with its own
 *     outcome; none where the advisory names the product and says nothing more of it
 */
public record Verdict(Asset asset, Weighed deciding, List<Weighed> weighed) {
    /** Copies the list. */
    public Verdict {
        weighed = List.copyOf(weighed);
    }

    /** Whether the advisory concerns the asset. */
    public Outcome outcome() {
        return deciding.outcome();
    }

    /** The line of the advisory the verdict rests on. */
    public AdvisedProduct product() {
        return deciding.product();
    }

    /** By what the asset was recognised there, the strongest first. */
    public List<MatchedKey> keys() {
        return deciding.keys();
    }

    /** What its version came to there. */
    public VersionJudgement version() {
        return deciding.version();
    }

    /** How far it can be believed, as {@link Weighed#confidence}. */
    public double confidence() {
        return deciding.confidence();
    }

    /** The weaknesses it surely has or may have; none for one that is cleared of all. */
    public List<Weighed> open() {
        return weighed.stream()
                .filter(each -> each.outcome() != Outcome.NOT_AFFECTED)
                .toList();
    }

    /** What the advisory says to do about those, each once; for one that is cleared of all, about what it was cleared of. */
    public List<Remediation> remediations() {
        List<Weighed> about = outcome() == Outcome.NOT_AFFECTED ? weighed : open();
        return about.stream()
                .flatMap(each -> each.remediations().stream())
                .distinct()
                .toList();
    }

    /** The lines of the advisory that count, each once, the one the verdict rests on first. */
    public List<AdvisedProduct> lines() {
        return Stream.concat(Stream.of(deciding), open().stream())
                .map(Weighed::product)
                .distinct()
                .toList();
    }
}
