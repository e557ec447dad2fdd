package eu.salvus.warning.csaf;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads CSAF 2.0 and 2.1 into the neutral form, with forbearance: what has the wrong shape is left out and told, and the rest is used.
 * Whether a document is valid is another question.
 */
public final class CsafAdvisories {
    private static final Pattern TLP_2 = Pattern.compile("TLP v2\\.0: TLP:(CLEAR|GREEN|AMBER\\+STRICT|AMBER|RED)");
    private static final String TAKEN_BACK = "csaf_withdrawn";

    /** Version 2.0 has no word for it: publishers write it at the beginning of the title. */
    private static final Pattern WITHDRAWN_TITLE = Pattern.compile(
            "(?:[\\[(]\\s*+)?+(?:withdrawn|rejected|retracted)\\s*+[\\]):\\-–]", Pattern.CASE_INSENSITIVE);

    private CsafAdvisories() {}

    /**
     * Reads a document.
     *
     * @param name of the file, for problems
     * @param bytes UTF-8, at most 32 MiB and 200 levels
     * @return the advisory, and what had to be left out; or no advisory, and why
     */
    public static CsafReading read(String name, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        try {
            JsonNode root = JsonDocument.read(name, bytes);
            return new CsafReading(advisory(new Part(name, root, "$", problems::add)), problems);
        } catch (RefusedDocumentException refused) {
            return unread(problems, refused.problem());
        } catch (StackOverflowError tangled) {
            return unread(problems, JsonDocument.tangled(name));
        }
    }

    private static CsafReading unread(List<Problem> problems, Problem why) {
        return new CsafReading(
                null, Stream.concat(problems.stream(), Stream.of(why)).toList());
    }

    private static Advisory advisory(Part root) throws RefusedDocumentException {
        Part document = root.child("document");
        if (document.value().isMissingNode()) {
            throw refused(document, "this part is missing", "is it a CSAF document? Every one has it");
        }
        version(document);
        Part tracking = document.child("tracking");
        String id = demanded(tracking, "id", "it names the advisory");
        String title = document.text("title", id);
        Products products = Products.of(root.child("product_tree"));
        List<Vulnerability> vulnerabilities = root.items("vulnerabilities").stream()
                .map(weakness -> Weaknesses.read(weakness, products))
                .toList();
        Part publisher = document.child("publisher");
        String namespace = demanded(publisher, "namespace", "it tells whose advisory it is");
        return new Advisory(
                namespace,
                Roles.of(publisher.text("category", ""), namespace),
                id,
                tracking.text("version", ""),
                title,
                tracking.time("initial_release_date"),
                tracking.time("current_release_date"),
                tlp(document),
                document.text("category", "").equals(TAKEN_BACK)
                        || WITHDRAWN_TITLE.matcher(title.strip()).lookingAt(),
                products.all(),
                vulnerabilities,
                references(document));
    }

    private static void version(Part document) throws RefusedDocumentException {
        String version = document.text("csaf_version", "");
        if (!version.equals("2.0") && !version.equals("2.1")) {
            throw refused(
                    document.at("csaf_version"),
                    version.isEmpty()
                            ? "the version of CSAF is missing"
                            : "CSAF '" + Part.cut(version) + "' is not known",
                    "2.0 and 2.1 are read");
        }
    }

    private static String demanded(Part part, String name, String why) throws RefusedDocumentException {
        String text = part.text(name);
        if (text == null) {
            throw refused(part.at(name), "this is missing", why + ": without it nothing can be kept");
        }
        return text;
    }

    /**
     * Whoever may see it; what cannot be understood is for the recipients alone, and a rule in words is for a person to read. CSAF 2.0 has the labels of
     * TLP 1: a label of TLP 2 stands in its words ({@code TLP v2.0: TLP:AMBER+STRICT}, as CSAF 2.1 has it in section 9.1 on converters, which are told that
     * RED was mostly written for that one). Otherwise the stricter of both holds.
     */
    private static Tlp tlp(Part document) {
        if (!document.has("distribution")) {
            return Tlp.CLEAR;
        }
        Part distribution = document.child("distribution");
        Part tlp = distribution.child("tlp");
        String label = tlp.text("label");
        if (label == null) {
            return distribution.value().isEmpty() ? Tlp.CLEAR : Tlp.AMBER_STRICT;
        }
        Tlp written = written(tlp, label);
        Matcher newer = TLP_2.matcher(Objects.requireNonNullElse(distribution.text("text"), ""));
        if (!newer.find()) {
            return written;
        }
        Tlp said = Tlp.valueOf(newer.group(1).replace('+', '_'));
        return said == Tlp.AMBER_STRICT && written == Tlp.RED || said.compareTo(written) > 0 ? said : written;
    }

    private static Tlp written(Part tlp, String label) {
        return switch (label.strip().toUpperCase(Locale.ROOT)) {
            case "WHITE", "CLEAR" -> Tlp.CLEAR;
            case "GREEN" -> Tlp.GREEN;
            case "AMBER" -> Tlp.AMBER;
            case "AMBER+STRICT" -> Tlp.AMBER_STRICT;
            case "RED" -> Tlp.RED;
            default -> {
                tlp.at("label")
                        .tell(
                                "'" + Part.cut(label) + "' is no label of the Traffic Light Protocol, RED is taken",
                                "write CLEAR, GREEN, AMBER, AMBER+STRICT or RED");
                yield Tlp.RED;
            }
        };
    }

    /** Its own page first, pages for people before files for machines. */
    private static List<String> references(Part document) {
        List<Part> all = document.items("references");
        return Stream.of(
                        addresses(all, "self", false),
                        addresses(all, "self", true),
                        addresses(all, null, false),
                        addresses(all, null, true))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> addresses(List<Part> references, @Nullable String category, boolean json) {
        return references.stream()
                .filter(reference -> category == null || category.equals(reference.text("category")))
                .map(reference -> reference.text("url", ""))
                .filter(url -> !url.isEmpty() && url.endsWith(".json") == json)
                .toList();
    }

    private static RefusedDocumentException refused(Part part, String what, String remedy) {
        return new RefusedDocumentException(new Problem(part.file(), part.place(), what, remedy));
    }
}
