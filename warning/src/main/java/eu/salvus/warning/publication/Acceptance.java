package eu.salvus.warning.publication;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.csaf.CsafFileName;
import eu.salvus.warning.csaf.DocumentVersion;
import eu.salvus.warning.publication.ProviderSettings.Publisher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a document for publication, or says all that speaks against it. */
public final class Acceptance {

    /** Readers keep ids of so many characters; and names of files, which are made of them, stay below the 255 bytes that file systems know. */
    private static final int LONGEST_ID = 200;

    private static final String TRACKING = "$.document.tracking";

    private final Publisher publisher;
    private final ProviderKey key;

    /** Takes documents of a publisher, and signs them. */
    public Acceptance(Publisher publisher, ProviderKey key) {
        this.publisher = publisher;
        this.key = key;
    }

    /**
     * The name under which the file of a document would stand, by which its earlier revision is found.
     *
     * @throws RefusedPublicationException when it breaks a rule of CSAF
     */
    public String fileName(byte[] document) throws RefusedPublicationException {
        return CsafFileName.of(checked(document).trackingId());
    }

    /**
     * Takes a document: valid by all mandatory tests, in CSAF 2.0, final or interim, of this publisher, with a label, and newer than what
     * stands under its file name.
     *
     * @param before what stands there; null for nothing
     * @param now when it is published
     * @throws RefusedPublicationException when it is not taken; nothing is kept of it
     */
    public Publication take(byte[] document, @Nullable Publication before, Instant now)
            throws RefusedPublicationException {
        Advisory advisory = checked(document);
        JsonNode root = DocumentJson.read(document);
        List<CsafFailure> failures = new ArrayList<>(own(advisory, root));
        if (advisory.published() == null || advisory.updated() == null) {
            failures.add(failure(TRACKING, "a release date is no moment that can be counted with", "correct its year"));
        } else if (before != null) {
            failures.addAll(newer(advisory, before));
        }
        if (!failures.isEmpty()) {
            throw new RefusedPublicationException(failures);
        }
        String first = root.at("/document/tracking/initial_release_date").stringValue();
        Entry entry = new Entry(
                advisory.trackingId(),
                advisory.title(),
                advisory.tlp(),
                Integer.parseInt(first.substring(0, 4)),
                Objects.requireNonNull(advisory.updated()),
                before == null ? now : before.entry().published(),
                now);
        return new Publication(
                entry,
                advisory.revision(),
                advisory.withdrawn(),
                advisory.vulnerabilities().stream()
                        .flatMap(weakness -> weakness.aliases().stream())
                        .distinct()
                        .toList(),
                document,
                key.sign(document, now));
    }

    private static Advisory checked(byte[] document) throws RefusedPublicationException {
        List<CsafFailure> failures = CsafCheck.check("document", document);
        if (!failures.isEmpty()) {
            throw new RefusedPublicationException(failures);
        }
        return advisory(document);
    }

    private static Advisory advisory(byte[] document) {
        return Objects.requireNonNull(CsafAdvisories.read("document", document).advisory(), "it was checked");
    }

    private List<CsafFailure> own(Advisory advisory, JsonNode root) {
        List<CsafFailure> failures = new ArrayList<>();
        JsonNode document = root.path("document");
        if (!document.path("csaf_version").asString("").equals("2.0")) {
            failures.add(failure(
                    "$.document.csaf_version",
                    "feeds of CSAF 2.0 list documents of CSAF 2.0, and no other",
                    "write the document in CSAF 2.0"));
        }
        if (!advisory.publisher().equals(publisher.namespace())) {
            failures.add(failure(
                    "$.document.publisher.namespace",
                    "'" + advisory.publisher() + "' is another publisher than '" + publisher.namespace()
                            + "', and a provider distributes its own documents only",
                    "write an advisory of your own that refers to theirs"));
        }
        if (document.at("/distribution/tlp/label").isMissingNode()) {
            failures.add(failure(
                    "$.document.distribution.tlp.label",
                    "it does not say to whom it may be shown",
                    "write WHITE, GREEN, AMBER or RED"));
        }
        if (document.at("/tracking/status").asString("").equals("draft")) {
            failures.add(failure(
                    TRACKING + ".status", "this is a draft", "write final, or interim when more is to come soon"));
        }
        int length = advisory.trackingId().length();
        if (length > LONGEST_ID) {
            failures.add(failure(
                    TRACKING + ".id",
                    "it has " + length + " characters, and readers keep no more than " + LONGEST_ID,
                    "choose a shorter one"));
        }
        return failures;
    }

    private static List<CsafFailure> newer(Advisory advisory, Publication before) {
        Advisory known = advisory(before.document());
        if (!known.trackingId().equals(advisory.trackingId())) {
            return List.of(failure(
                    TRACKING + ".id",
                    "the file " + before.entry().fileName() + " is that of '" + known.trackingId() + "'",
                    "choose an id that differs in more than punctuation and case"));
        }
        List<CsafFailure> failures = new ArrayList<>();
        DocumentVersion version = DocumentVersion.of(advisory.revision());
        DocumentVersion earlier = DocumentVersion.of(before.revision());
        if (version == null || earlier == null || version.compareTo(earlier) <= 0) {
            failures.add(failure(
                    TRACKING + ".version",
                    "version " + advisory.revision() + " is not newer than " + before.revision()
                            + ", which is published",
                    "count the version up, and tell in the revision history what changed"));
        }
        if (!Objects.equals(advisory.published(), known.published())) {
            failures.add(failure(
                    TRACKING + ".initial_release_date",
                    "it is not that of the published document, and would move it to another address",
                    "write " + known.published()));
        }
        if (Objects.requireNonNull(advisory.updated()).isBefore(before.entry().release())) {
            failures.add(failure(
                    TRACKING + ".current_release_date",
                    "it is before that of the published document",
                    "write a time after " + before.entry().release()));
        }
        return failures;
    }

    private static CsafFailure failure(String place, String what, String remedy) {
        return new CsafFailure(RefusedPublicationException.RULE, place, what, remedy);
    }
}
