package eu.salvus.warning.source.feed;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts "affected" of a CVE record, each version or range as a product of its own. What is affected "by default" beside listed
 * exceptions is said of no particular version, so that nobody reads it as certain.
 */
final class CveProducts {

    private static final int MOST = 5_000;
    private static final Set<String> NOTHING = Set.of("", "n/a", "na", "unspecified", "unknown", "-", "none");
    private static final Set<String> FROM_THE_START = Set.of("0", "0.0", "0.0.0", "*", "unspecified", "n/a", "", "all");

    private final List<AdvisedProduct> products = new ArrayList<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Set<List<String>> kept = new HashSet<>();
    private int leftOut;

    List<AdvisedProduct> products() {
        return products;
    }

    /** How many products more the record has than are kept: 5,000. */
    int leftOut() {
        return leftOut;
    }

    /** By product id; a product of which nothing is said has none. */
    Map<String, Status> statuses() {
        return statuses;
    }

    void read(JsonNode affected, String place) {
        for (int i = 0; i < affected.size(); i++) {
            one(affected.path(i), place + "[" + i + "]");
        }
    }

    private void one(JsonNode entry, String place) {
        JsonNode versions = entry.path("versions");
        boolean told = false;
        boolean ranged = false;
        boolean meant = false;
        boolean commits = false;
        for (int v = 0; v < versions.size(); v++) {
            // Hashes of commits are in no inventory.
            if ("git".equals(Fields.text(versions.path(v), "versionType"))) {
                commits |= meant(versions.path(v));
            } else {
                told = true;
                meant |= meant(versions.path(v));
                ranged |= ranged(versions.path(v));
                version(entry, versions.path(v), place + ".versions[" + v + "]");
            }
        }
        Status otherwise = entry.has("defaultStatus") ? open(status(Fields.text(entry, "defaultStatus"))) : null;
        if (versions.isEmpty()) {
            add(
                    entry,
                    otherwise == null ? new VersionStatement.Unstated() : range("vers:all/*"),
                    open(otherwise),
                    place);
        } else if (otherwise == Status.AFFECTED || otherwise == Status.UNDER_INVESTIGATION) {
            add(entry, new VersionStatement.Unstated(), otherwise, place);
        } else if (otherwise == null && told && !ranged) {
            // Unsaid means unknown in the format; where ranges are given, publishers mean that they are all.
            add(entry, new VersionStatement.Unstated(), Status.UNDER_INVESTIGATION, place);
        } else if (!told || commits && !meant) {
            // Which commits are affected says something, and nobody here can tell what: never "not affected".
            add(entry, new VersionStatement.Unstated(), Status.UNDER_INVESTIGATION, place);
        }
    }

    /** Whether some of it is affected, or may be. */
    private static boolean meant(JsonNode version) {
        boolean meant = said(version) != Status.NOT_AFFECTED;
        for (JsonNode change : version.path("changes")) {
            meant |= said(change) != Status.NOT_AFFECTED;
        }
        return meant;
    }

    private static boolean ranged(JsonNode version) {
        return Fields.text(version, "lessThan") != null
                || Fields.text(version, "lessThanOrEqual") != null
                || !(single(version.path("version").asString("").strip()) instanceof VersionStatement.Exactly);
    }

    private static Status open(@Nullable Status status) {
        return status == null ? Status.UNDER_INVESTIGATION : status;
    }

    private void version(JsonNode entry, JsonNode version, String place) {
        String from = version.path("version").asString("").strip();
        String below = Fields.text(version, "lessThan");
        String upTo = Fields.text(version, "lessThanOrEqual");
        Status status = said(version);
        if (below == null == (upTo == null)) {
            boolean ended = version.has("lessThan") || version.has("lessThanOrEqual");
            add(entry, ended ? new VersionStatement.Unstated() : single(from), status, place);
            return;
        }
        String start = FROM_THE_START.contains(from.toLowerCase(Locale.ROOT)) ? "" : ">=" + from;
        for (JsonNode change : version.path("changes")) {
            String at = Fields.text(change, "at");
            if (at == null) {
                add(entry, new VersionStatement.Unstated(), Status.UNDER_INVESTIGATION, place);
            } else {
                add(entry, range(joined(start, "<" + at)), status, place);
                start = ">=" + at;
                status = said(change);
            }
        }
        add(entry, range(joined(start, below == null ? upper("<=", upTo) : upper("<", below))), status, place);
    }

    /**
     * In the format an asterisk is a number beyond all others: {@code *} has no upper end, and both below {@code 1.*} and up to it hold the
     * whole branch 1.
     */
    private static String upper(String sign, @Nullable String end) {
        if (end == null || end.equals("*")) {
            return "";
        }
        return (end.endsWith("*") ? "<=" : sign) + end;
    }

    /** What a record says of a version in no word of the format is open: it is not left out, for the rest would clear it. */
    private static Status said(JsonNode version) {
        return open(status(Fields.text(version, "status")));
    }

    private static String joined(String from, String to) {
        return from.isEmpty() && to.isEmpty()
                ? "vers:all/*"
                : from.isEmpty() || to.isEmpty() ? from + to : from + "|" + to;
    }

    private static VersionStatement single(String version) {
        String small = version.toLowerCase(Locale.ROOT);
        if (small.equals("*") || small.equals("all") || small.equals("all versions")) {
            return range("vers:all/*");
        }
        // A first version of 0 without an end is how publishers write "from the beginning", and there is no device of
        // that version.
        if (NOTHING.contains(small) || FROM_THE_START.contains(small)) {
            return new VersionStatement.Unstated();
        }
        return small.matches(".*([<>=≤≥]|before|prior|earlier|through| to |,).*")
                ? range(version)
                : new VersionStatement.Exactly(version);
    }

    private static VersionStatement range(String text) {
        return new VersionStatement.Range(text);
    }

    private static @Nullable Status status(@Nullable String text) {
        return switch (text == null ? "" : text) {
            case "affected" -> Status.AFFECTED;
            case "unaffected" -> Status.NOT_AFFECTED;
            case "unknown" -> Status.UNDER_INVESTIGATION;
            default -> null;
        };
    }

    private void add(JsonNode entry, VersionStatement version, @Nullable Status status, String place) {
        String vendor = Fields.text(entry, "vendor");
        String product = Fields.text(entry, "product");
        product = product == null ? Fields.text(entry, "packageName") : product;
        if (product == null || status == null) {
            return;
        }
        // What is left out may mean a version that the kept lines leave out: one line more keeps that open.
        boolean crowded = products.size() >= MOST;
        List<String> key = List.of(vendor == null ? "" : vendor, product);
        if (crowded) {
            leftOut++;
            if (!kept.remove(key)) {
                return;
            }
        } else {
            kept.add(key);
        }
        keep(
                entry,
                crowded ? new VersionStatement.Unstated() : version,
                crowded ? Status.UNDER_INVESTIGATION : status,
                place,
                vendor,
                product);
    }

    private void keep(
            JsonNode entry,
            VersionStatement version,
            Status status,
            String place,
            @Nullable String vendor,
            String product) {
        List<String> platforms = Fields.texts(entry, "platforms");
        String id = "p" + products.size();
        String text = switch (version) {
            case VersionStatement.Unstated none -> "";
            case VersionStatement.Exactly exactly -> " " + exactly.text();
            case VersionStatement.Range range -> " " + range.text();
        };
        products.add(new AdvisedProduct(
                id,
                place,
                (vendor == null || NOTHING.contains(vendor.toLowerCase(Locale.ROOT)) ? "" : vendor + " ")
                        + product
                        + text,
                vendor,
                null,
                product,
                version,
                identifiers(entry),
                List.of(),
                platforms.isEmpty() ? List.of() : List.of("platform " + String.join(", ", platforms))));
        statuses.put(id, status);
    }

    private static ProductIdentifiers identifiers(JsonNode entry) {
        String purl = Fields.text(entry, "packageURL");
        List<String> cpes = Fields.texts(entry, "cpes");
        return new ProductIdentifiers(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                purl == null ? List.of() : List.of(purl),
                cpes.size() == 1 ? cpes.getFirst() : null,
                Map.of());
    }
}
