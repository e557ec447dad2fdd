package eu.salvus.warning.csaf;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a document says about one weakness. */
final class Weaknesses {
    /**
     * The lists of products and what they mean, the one that counts first where a document contradicts itself: whoever is called affected
     * anywhere is never called not affected. Versions recommended are advice, not a status.
     */
    private static final Map<String, Status> STATUSES = statuses();

    private static final List<String> CVSS = List.of("cvss_v4", "cvss_v3", "cvss_v2");

    /** Ids that mean the same whoever writes them. */
    private static final Pattern KNOWN_EVERYWHERE = Pattern.compile("(CVE|GHSA|EUVD)-", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("[.;\\n]");

    /** A sentence that denies, in the words publishers use. */
    private static final Pattern DENIED =
            Pattern.compile("\\b(no|not|none|never|unaware|without)\\b|exploited:\\s*no\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPLOITED = Pattern.compile(
            "exploited:\\s*yes|actively exploited|\\bbeen exploited|being exploited|exploited in the wild|active exploitation"
                    + "|exploitation (has been |was )?(detected|observed|reported|confirmed)|known exploited|aware of (the |active )*+exploit"
                    + "|\\bKEV\\b",
            Pattern.CASE_INSENSITIVE);

    private Weaknesses() {}

    static Vulnerability read(Part weakness, Products products) {
        return new Vulnerability(
                aliases(weakness),
                weakness.text("title"),
                description(weakness),
                vectors(weakness),
                statuses(weakness.child("product_status"), products),
                remediations(weakness, products),
                exploited(weakness));
    }

    private static Map<String, Status> statuses() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        statuses.put("known_affected", Status.AFFECTED);
        statuses.put("first_affected", Status.AFFECTED);
        statuses.put("last_affected", Status.AFFECTED);
        statuses.put("under_investigation", Status.UNDER_INVESTIGATION);
        statuses.put("unknown", Status.UNDER_INVESTIGATION);
        statuses.put("fixed", Status.FIXED);
        statuses.put("first_fixed", Status.FIXED);
        statuses.put("known_not_affected", Status.NOT_AFFECTED);
        return statuses;
    }

    private static List<String> aliases(Part weakness) {
        return Stream.concat(
                        Stream.ofNullable(weakness.text("cve")),
                        weakness.items("ids").stream().map(Weaknesses::alias))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Numbers of trackers are told apart by their system; one without a system could be anybody's. */
    private static @Nullable String alias(Part id) {
        String text = id.text("text", "").strip();
        String system = id.text("system_name", "").strip();
        if (text.isEmpty() || KNOWN_EVERYWHERE.matcher(text).lookingAt()) {
            return text.isEmpty() ? null : text;
        }
        boolean named = text.length() > system.length()
                && text.regionMatches(true, 0, system, 0, system.length())
                && !Character.isLetterOrDigit(text.charAt(system.length()));
        return system.isEmpty() ? null : named ? text : system + " " + text;
    }

    /** The summary of a weakness, else what describes it. */
    private static @Nullable String description(Part weakness) {
        List<Part> notes = weakness.items("notes");
        return Stream.of("summary", "description", "details", "general")
                .flatMap(category -> notes.stream().filter(note -> category.equals(note.text("category"))))
                .map(note -> note.text("text"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Version 2.0 has scores, 2.1 metrics with contents. */
    private static List<String> vectors(Part weakness) {
        List<Part> scores = new ArrayList<>(weakness.items("scores"));
        weakness.items("metrics").forEach(metric -> scores.add(metric.child("content")));
        return CVSS.stream()
                .flatMap(version ->
                        scores.stream().filter(score -> score.has(version)).map(score -> score.child(version)))
                .map(cvss -> cvss.text("vectorString"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Map<String, Status> statuses(Part lists, Products products) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        STATUSES.forEach((name, status) -> products.known(lists.at(name), lists.texts(name))
                .forEach(product -> status(product, status, products, statuses)));
        for (String name : List.of("first_affected", "last_affected")) {
            for (String product : lists.texts(name)) {
                String others = products.otherVersions(product);
                if (others != null) {
                    statuses.put(others, Status.UNDER_INVESTIGATION);
                }
            }
        }
        return statuses;
    }

    /** Where one id names several products, any of them may be meant: none is cleared, and all but the first are to be checked. */
    private static void status(String product, Status status, Products products, Map<String, Status> statuses) {
        List<String> further = products.further(product);
        boolean sure = further.isEmpty() || status == Status.AFFECTED;
        statuses.putIfAbsent(product, sure ? status : Status.UNDER_INVESTIGATION);
        further.forEach(other -> statuses.putIfAbsent(other, Status.UNDER_INVESTIGATION));
    }

    private static List<Remediation> remediations(Part weakness, Products products) {
        List<Remediation> remediations = new ArrayList<>();
        for (Part remediation : weakness.items("remediations")) {
            List<String> named = products.named(remediation);
            Remediation.Kind kind = kind(remediation);
            String details = remediation.text("details");
            boolean some = remediation.has("product_ids") || remediation.has("group_ids");
            if (some && named.isEmpty()) {
                remediation.tell("it is for no product that is known, it is left out", "name products of product_tree");
            } else if (kind != null && details != null) {
                remediations.add(new Remediation(kind, details, named, remediation.place(), remediation.text("url")));
            }
        }
        return remediations;
    }

    private static Remediation.@Nullable Kind kind(Part remediation) {
        return switch (remediation.text("category", "")) {
            case "vendor_fix" -> Remediation.Kind.VENDOR_FIX;
            case "mitigation" -> Remediation.Kind.MITIGATION;
            case "workaround" -> Remediation.Kind.WORKAROUND;
            case "fix_planned" -> Remediation.Kind.FIX_PLANNED;
            case "none_available" -> Remediation.Kind.NONE_AVAILABLE;
            case "no_fix_planned" -> Remediation.Kind.NO_FIX_PLANNED;
            case "optional_patch" -> Remediation.Kind.OPTIONAL_PATCH;
            default -> {
                remediation
                        .at("category")
                        .tell(
                                "this is no category of remedies, it is left out",
                                "write vendor_fix, mitigation or workaround");
                yield null;
            }
        };
    }

    /** Version 2.1 dates the first exploitation; 2.0 has a sentence. */
    private static boolean exploited(Part weakness) {
        return !weakness.items("first_known_exploitation_dates").isEmpty()
                || weakness.items("threats").stream()
                        .filter(threat -> "exploit_status".equals(threat.text("category")))
                        .map(threat -> threat.text("details", ""))
                        .flatMap(SENTENCE::splitAsStream)
                        .anyMatch(sentence -> EXPLOITED.matcher(sentence).find()
                                && !DENIED.matcher(sentence).find());
    }
}
