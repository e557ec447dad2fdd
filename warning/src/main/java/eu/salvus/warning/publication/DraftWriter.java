package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.csaf.CsafFileName;
import eu.salvus.warning.csaf.DocumentVersion;
import eu.salvus.warning.publication.AdvisoryDraft.Product;
import eu.salvus.warning.publication.AdvisoryDraft.Reference;
import eu.salvus.warning.publication.AdvisoryDraft.Remedy;
import eu.salvus.warning.publication.AdvisoryDraft.Weakness;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import us.springett.cvss.Cvss;

/** Writes what somebody wrote by hand as a document of CSAF 2.0. Whether it keeps to the rules is judged like any other's. */
public final class DraftWriter {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");
    private static final Pattern RANGE = Pattern.compile("^vers:.*|.*[<>=*|].*");

    private final ProviderSettings settings;

    /** Writes documents of a provider. */
    public DraftWriter(ProviderSettings settings) {
        this.settings = settings;
    }

    /**
     * Writes a document.
     *
     * @param id the publisher's, for a first revision
     * @param before the published document of which this is the next revision; null for a new one
     * @param now when it is written
     */
    public byte[] write(AdvisoryDraft draft, String id, @Nullable Publication before, Instant now) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode document = root.putObject("document");
        boolean security = !draft.weaknesses().isEmpty();
        document.put("category", security ? "csaf_security_advisory" : "csaf_informational_advisory");
        document.put("csaf_version", "2.0");
        document.put("title", draft.title().strip());
        ObjectNode distribution = document.putObject("distribution");
        if (draft.tlp() == Tlp.AMBER_STRICT) {
            distribution.put("text", "TLP v2.0: TLP:AMBER+STRICT");
        }
        distribution.putObject("tlp").put("label", LabelNames.of(draft.tlp()));
        document.putArray("notes")
                .addObject()
                .put("category", "summary")
                .put("text", draft.summary().strip());
        publisher(document.putObject("publisher"));
        tracking(document.putObject("tracking"), draft, id, before, now);
        references(document, draft);
        if (!draft.products().isEmpty()) {
            products(root.putObject("product_tree").putArray("branches"), draft.products());
        }
        if (security) {
            ArrayNode all = root.putArray("vulnerabilities");
            draft.weaknesses().forEach(weakness -> weakness(all.addObject(), weakness, draft));
        }
        return DocumentJson.bytes(root);
    }

    /**
     * Which part of a draft a place of the document comes from: {@code title}, {@code summary}, {@code note}, or a row, such as
     * {@code products.0}, or all of a kind, such as {@code products}; empty for none.
     */
    public static String field(String place) {
        return DraftField.of(place);
    }

    private void publisher(ObjectNode written) {
        ProviderSettings.Publisher publisher = settings.publisher();
        written.put("category", publisher.category());
        if (publisher.contactDetails() != null) {
            written.put("contact_details", publisher.contactDetails());
        }
        if (publisher.issuingAuthority() != null) {
            written.put("issuing_authority", publisher.issuingAuthority());
        }
        written.put("name", publisher.name());
        written.put("namespace", publisher.namespace());
    }

    private void tracking(
            ObjectNode tracking, AdvisoryDraft draft, String id, @Nullable Publication before, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        String number = "1";
        String first = second.toString();
        Instant date = second;
        ArrayNode history = JsonNodeFactory.instance.arrayNode();
        if (before != null) {
            var known = DocumentJson.read(before.document()).at("/document/tracking");
            number = next(before.revision());
            first = known.path("initial_release_date").stringValue();
            Instant earliest =
                    before.entry().release().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            date = second.isBefore(earliest) ? earliest : second;
            history.addAll((ArrayNode) known.path("revision_history"));
        }
        history.addObject()
                .put("date", date.toString())
                .put("number", number)
                .put("summary", draft.note().strip());
        tracking.put("current_release_date", date.toString());
        tracking.putObject("generator").putObject("engine").put("name", "Salvus");
        tracking.put("id", before == null ? id : before.entry().trackingId());
        tracking.put("initial_release_date", first);
        tracking.set("revision_history", history);
        tracking.put("status", "final");
        tracking.put("version", number);
    }

    private static String next(String revision) {
        DocumentVersion version = Objects.requireNonNull(DocumentVersion.of(revision), "it was checked");
        String major = version.core().getFirst().add(BigInteger.ONE).toString();
        return version.number() ? major : major + ".0.0";
    }

    private void references(ObjectNode document, AdvisoryDraft draft) {
        ArrayNode all = document.putArray("references");
        ObjectNode tracking = (ObjectNode) document.path("tracking");
        all.addObject()
                .put("category", "self")
                .put("summary", "This document.")
                .put("url", self(draft.tlp(), tracking));
        for (Reference reference : draft.references()) {
            all.addObject()
                    .put("category", "external")
                    .put("summary", reference.summary().strip())
                    .put("url", reference.address().strip());
        }
    }

    private String self(Tlp label, ObjectNode tracking) {
        int year = Instant.parse(tracking.path("initial_release_date").stringValue())
                .atOffset(ZoneOffset.UTC)
                .getYear();
        return settings.address()
                .resolve("%s%04d/%s"
                        .formatted(
                                LabelNames.folder(label),
                                year,
                                CsafFileName.of(tracking.path("id").stringValue())))
                .toString();
    }

    private static void products(ArrayNode branches, List<Product> products) {
        for (int i = 0; i < products.size(); i++) {
            Product row = products.get(i);
            ObjectNode vendor = branches.addObject()
                    .put("category", "vendor")
                    .put("name", row.vendor().strip());
            ObjectNode product = vendor.putArray("branches")
                    .addObject()
                    .put("category", "product_name")
                    .put("name", row.product().strip());
            String versions = row.versions().strip();
            String name = (row.vendor().strip() + " " + row.product().strip() + " " + versions).strip();
            if (versions.isEmpty()) {
                product.putObject("product").put("name", name).put("product_id", id(i));
            } else {
                product.putArray("branches")
                        .addObject()
                        .put(
                                "category",
                                RANGE.matcher(versions).matches() ? "product_version_range" : "product_version")
                        .put("name", versions)
                        .putObject("product")
                        .put("name", name)
                        .put("product_id", id(i));
            }
        }
    }

    private static void weakness(ObjectNode written, Weakness weakness, AdvisoryDraft draft) {
        String name = weakness.name().strip();
        if (CVE.matcher(name).matches()) {
            written.put("cve", name);
        } else if (!name.isEmpty()) {
            // As an id is read: the number of a tracker follows its system.
            int space = name.lastIndexOf(' ');
            int end = space < 1 ? name.indexOf('-') : space;
            written.putArray("ids")
                    .addObject()
                    .put("system_name", end < 1 ? "Vendor" : name.substring(0, end))
                    .put("text", name.substring(space < 1 ? 0 : space + 1));
        }
        written.putArray("notes")
                .addObject()
                .put("category", "description")
                .put("text", weakness.description().strip());
        if (!draft.products().isEmpty()) {
            ids(written.putObject("product_status").putArray("known_affected"), draft);
        }
        if (!draft.remedies().isEmpty()) {
            ArrayNode remedies = written.putArray("remediations");
            draft.remedies().forEach(remedy -> remedy(remedies.addObject(), remedy, draft));
        }
        if (!weakness.vector().isBlank()) {
            score(written.putArray("scores").addObject(), weakness.vector().strip(), draft);
        }
    }

    private static void remedy(ObjectNode written, Remedy remedy, AdvisoryDraft draft) {
        written.put(
                "category",
                switch (remedy.kind()) {
                    // CSAF 2.0 has no word for these two.
                    case FIX_PLANNED -> "none_available";
                    case OPTIONAL_PATCH -> "vendor_fix";
                    case VENDOR_FIX, MITIGATION, WORKAROUND, NONE_AVAILABLE, NO_FIX_PLANNED ->
                        remedy.kind().name().toLowerCase(Locale.ROOT);
                });
        written.put("details", remedy.text().strip());
        ids(written.putArray("product_ids"), draft);
    }

    private static void score(ObjectNode written, String vector, AdvisoryDraft draft) {
        ids(written.putArray("products"), draft);
        double base = base(vector);
        written.putObject("cvss_v3")
                .put("baseScore", base)
                .put("baseSeverity", Severity.of(base).name())
                .put("vectorString", vector)
                .put("version", vector.startsWith("CVSS:3.0") ? "3.0" : "3.1");
    }

    /** 0 for a vector that is none: the check says so, and where. */
    private static double base(String vector) {
        try {
            Cvss read = Cvss.fromVector(vector);
            return read == null ? 0 : read.calculateScore().getBaseScore();
        } catch (RuntimeException none) {
            return 0;
        }
    }

    private static void ids(ArrayNode written, AdvisoryDraft draft) {
        for (int i = 0; i < draft.products().size(); i++) {
            written.add(id(i));
        }
    }

    private static String id(int row) {
        return "P" + (row + 1);
    }
}
