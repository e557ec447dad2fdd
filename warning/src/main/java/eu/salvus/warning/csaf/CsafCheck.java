package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether a document keeps the rules of CSAF: its structure, and the mandatory tests. */
public final class CsafCheck {
    /** The largest document that is read, in bytes. */
    public static final int MOST_BYTES = JsonDocument.MOST_BYTES;

    private CsafCheck() {}

    /**
     * Checks a document. Every text and every mutation of one ends in a verdict.
     *
     * @param name of the file
     * @param bytes UTF-8, at most 32 MiB and 200 levels
     * @return every failure found, the structure's first; empty for a valid document
     */
    public static List<CsafFailure> check(String name, byte[] bytes) {
        try {
            return failures(JsonDocument.read(name, bytes));
        } catch (RefusedDocumentException refused) {
            return unread(refused.problem());
        } catch (StackOverflowError tangled) {
            return unread(JsonDocument.tangled(name));
        }
    }

    private static List<CsafFailure> unread(Problem why) {
        return List.of(new CsafFailure("file", why.place(), why.what(), why.remedy()));
    }

    private static List<CsafFailure> failures(JsonNode root) {
        List<CsafFailure> mandatory = mandatory(root);
        List<CsafFailure> failures = new ArrayList<>(structure(root));
        // A score of a wrong shape is told once, by its own test.
        failures.removeIf(failure -> mandatory.stream()
                .anyMatch(other -> other.test().equals("6.1.8") && other.place().equals(failure.place())));
        failures.addAll(mandatory);
        return List.copyOf(failures);
    }

    static List<CsafFailure> mandatory(JsonNode root) {
        CsafDocument document = new CsafDocument(new Spot(root, "$"));
        List<MandatoryTest> newer = document.newer() ? MandatoryTests.NEWER : List.of();
        return Stream.concat(MandatoryTests.ALL.stream(), newer.stream())
                .flatMap(test -> {
                    Findings findings = new Findings(test.number());
                    test.check(document, findings);
                    return findings.all().stream();
                })
                .toList();
    }

    static List<CsafFailure> structure(JsonNode root) {
        Findings findings = new Findings("structure");
        CsafStructure.check(root, findings);
        return findings.all();
    }
}
