package eu.salvus.warning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says about weaknesses in products, in neutral form: what CSAF documents, CVE records and catalogues of exploited
 * weaknesses have in common.
 *
 * @param publisher namespace of the publisher, such as {@code https://www.cisa.gov/}
 * @param speaker in what role the publisher speaks; unknown where an older text of ours does not say
 * @param trackingId the publisher's id of the advisory, unique within the namespace
 * @param revision its version as the publisher writes it, such as {@code 2} or {@code 1.1.0}
 * @param title what it is called
 * @param published when the publisher says it first published it; it may be wrong
 * @param updated when the publisher says it last changed it; it may be wrong
 * @param tlp to whom it may be shown
 * @param withdrawn whether the publisher has taken it back
 * @param products the products it speaks of, ids unique
 * @param vulnerabilities what it says about them
 * @param references addresses of people-readable pages, the advisory's own first
 */
public record Advisory(
        String publisher,
        Speaker speaker,
        String trackingId,
        String revision,
        String title,
        @Nullable Instant published,
        @Nullable Instant updated,
        Tlp tlp,
        boolean withdrawn,
        List<AdvisedProduct> products,
        List<Vulnerability> vulnerabilities,
        List<String> references) {
    /** Copies the lists. */
    public Advisory {
        speaker = Objects.requireNonNullElse(speaker, Speaker.UNKNOWN);
        products = List.copyOf(products);
        vulnerabilities = List.copyOf(vulnerabilities);
        references = List.copyOf(references);
    }

    /** The same, taken back or not. */
    public Advisory withdrawn(boolean taken) {
        return new Advisory(
                publisher,
                speaker,
                trackingId,
                revision,
                title,
                published,
                updated,
                tlp,
                taken,
                products,
                vulnerabilities,
                references);
    }

    /** The same as those read it who chose its publisher as an authority: what it says of itself counts. */
    public Advisory chosen() {
        return speaker != Speaker.CLAIMED
                ? this
                : new Advisory(
                        publisher,
                        Speaker.COORDINATOR,
                        trackingId,
                        revision,
                        title,
                        published,
                        updated,
                        tlp,
                        withdrawn,
                        products,
                        vulnerabilities,
                        references);
    }

    /** The same about other weaknesses. */
    public Advisory about(List<Vulnerability> others) {
        return new Advisory(
                publisher,
                speaker,
                trackingId,
                revision,
                title,
                published,
                updated,
                tlp,
                withdrawn,
                products,
                others,
                references);
    }
}
