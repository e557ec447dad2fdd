package eu.salvus.warning.publication;

import eu.salvus.warning.csaf.DocumentVersion;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an advisory back. CSAF 2.0 has no category for it: the title says so, as publishers have come to write it, and so does the
 * revision history. The document stays, so that whoever has the earlier one hears of it.
 */
public final class Withdrawal {

    private static final String MARK = "[Withdrawn] ";

    private Withdrawal() {}

    /**
     * The next revision of a published document, which takes it back. It is published like any other.
     *
     * @param reason for people, such as {@code The affected versions were wrong.}
     * @param now when it is taken back
     */
    public static byte[] of(Publication published, String reason, Instant now) {
        ObjectNode root = (ObjectNode) DocumentJson.read(published.document());
        ObjectNode document = (ObjectNode) root.path("document");
        ObjectNode tracking = (ObjectNode) document.path("tracking");
        String number = next(published.revision());
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        if (!published.withdrawn()) {
            document.put("title", MARK + document.path("title").stringValue());
        }
        tracking.put("version", number);
        tracking.put("current_release_date", time);
        tracking.put("status", "final");
        ((ArrayNode) tracking.path("revision_history"))
                .addObject()
                .put("date", time)
                .put("number", number)
                .put("summary", "Withdrawn: " + reason);
        return DocumentJson.bytes(root);
    }

    private static String next(String revision) {
        DocumentVersion version = Objects.requireNonNull(DocumentVersion.of(revision), "it was checked");
        BigInteger major = version.core().getFirst().add(BigInteger.ONE);
        return version.number() ? major.toString() : major + ".0.0";
    }
}
