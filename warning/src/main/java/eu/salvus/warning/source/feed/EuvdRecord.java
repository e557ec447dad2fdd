package eu.salvus.warning.source.feed;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an entry of the European vulnerability database. */
final class EuvdRecord {

    private static final String PUBLISHER = "https://euvd.enisa.europa.eu/";

    /** It writes {@code Apr 16, 2025, 7:00:16 AM}, in UTC. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.US);

    private static final Pattern RANGE = Pattern.compile("(?:(?!0\\s)([^<>≤≥\\s]+)|0)?\\s*(<=|≤|<)\\s*([^<>≤≥\\s]+)");
    private static final int TITLE = 120;

    private EuvdRecord() {}

    static Advisory advisory(String id, JsonNode entry) {
        List<String> names = lines(entry, "aliases");
        List<String> aliases = Stream.of(
                        names.stream().filter(name -> Fields.cve(name) != null),
                        Stream.of(id),
                        names.stream().filter(name -> Fields.cve(name) == null))
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<AdvisedProduct> products = products(entry);
        Map<String, Status> statuses = new HashMap<>();
        products.forEach(product -> statuses.put(product.id(), Status.AFFECTED));
        String description = Fields.text(entry, "description");
        String vector = Fields.text(entry, "baseScoreVector");
        return new Advisory(
                PUBLISHER,
                Speaker.COORDINATOR,
                id,
                UndatedContent.fingerprint(entry),
                title(id, description),
                time(Fields.text(entry, "datePublished")),
                time(Fields.text(entry, "dateUpdated")),
                Tlp.CLEAR,
                false,
                products,
                List.of(new Vulnerability(
                        aliases,
                        null,
                        description,
                        vector == null ? List.of() : List.of(vector),
                        statuses,
                        List.of(),
                        Fields.text(entry, "exploitedSince") != null)),
                Stream.concat(Stream.of(PUBLISHER + "vulnerability/" + id), lines(entry, "references").stream())
                        .distinct()
                        .toList());
    }

    private static List<AdvisedProduct> products(JsonNode entry) {
        List<String> vendors = new ArrayList<>();
        entry.path("enisaIdVendor").forEach(one -> {
            String vendor = Fields.text(one.path("vendor"), "name");
            if (vendor != null) {
                vendors.add(vendor);
            }
        });
        // Two lists side by side: with several vendors nobody knows whose product it is.
        String only = vendors.isEmpty() ? null : String.join(" / ", vendors);
        List<AdvisedProduct> products = new ArrayList<>();
        JsonNode all = entry.path("enisaIdProduct");
        for (int i = 0; i < all.size(); i++) {
            JsonNode product = all.path(i).path("product");
            String name = Fields.text(product, "name");
            if (name != null) {
                String own = Fields.text(product.path("vendor"), "name");
                String vendor = own == null ? only : own;
                String version = Fields.text(all.path(i), "product_version");
                products.add(new AdvisedProduct(
                        "p" + i,
                        "$.enisaIdProduct[" + i + "]",
                        (vendor == null ? "" : vendor + " ") + name + (version == null ? "" : " " + version),
                        vendor,
                        null,
                        name,
                        version(version),
                        ProductIdentifiers.NONE,
                        List.of()));
            }
        }
        return products;
    }

    /** {@code 1.0 <2.0} means from 1.0 up to below 2.0. */
    static VersionStatement version(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("n/a") || text.equalsIgnoreCase("unspecified")) {
            return new VersionStatement.Unstated();
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            String end = (range.group(2).equals("<") ? "<" : "<=") + range.group(3);
            return new VersionStatement.Range(range.group(1) == null ? end : ">=" + range.group(1) + "|" + end);
        }
        boolean plain = text.chars().noneMatch(letter -> "<>≤≥=*, ".indexOf(letter) >= 0);
        return plain ? new VersionStatement.Exactly(text) : new VersionStatement.Range(text);
    }

    private static String title(String id, @Nullable String description) {
        String first =
                description == null ? "" : description.lines().findFirst().orElse("");
        if (first.isEmpty()) {
            return id;
        }
        return first.length() <= TITLE ? first : first.substring(0, TITLE).strip() + "…";
    }

    private static List<String> lines(JsonNode entry, String name) {
        String text = entry.path(name).asString("");
        return Arrays.stream(text.split("\\s+")).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text.replace('\u202F', ' '), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
