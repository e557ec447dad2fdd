package eu.salvus.warning.stix;

import eu.salvus.warning.Tlp;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * That an advisory is there, and where: what travels by TAXII of a CSAF document, which is known by its hash. The document itself is fetched from its
 * provider, or travels along where it is short.
 *
 * @param common what every object says; {@code modified} is raised with each revision
 * @param title what the advisory is called
 * @param published when it was first published
 * @param withdrawn whether it has been taken back
 * @param publisher namespace of its publisher, such as {@code https://www.cisa.gov/}
 * @param trackingId the publisher's id of it
 * @param address where the document is
 * @param sha256 of the document, in hexadecimal
 * @param weaknesses ids of the weaknesses it speaks of, such as {@code CVE-2020-0001}
 * @param signature the detached OpenPGP signature of the document, armoured, so that nobody has to ask for it; null where that is not told
 * @param document the document itself, packed by gzip and in base64, so that nobody has to ask for it either; null where it is not told. Whoever can add to a
 *     collection can write this: it counts by the signature alone
 */
public record AdvisoryReport(
        Common common,
        String title,
        Instant published,
        boolean withdrawn,
        String publisher,
        String trackingId,
        URI address,
        String sha256,
        List<String> weaknesses,
        @Nullable String signature,
        @Nullable String document) {
    private static final String TYPE = "report";
    private static final String SOURCE = "csaf";
    private static final String HASH = "SHA-256";

    /** Ours: what a report says of a document beyond the standard. */
    private static final String EXTENSION = "extension-definition--0c9f7b52-8a1e-4c0d-9d3b-2f64a7d1c8e5";

    private static final String SIGNATURE = "signature";
    private static final String DOCUMENT = "document";

    /** Ours alone: the standard keeps the one of observables for them. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d3a1e-52b3-4b0e-9a53-0f5c1f0d7c11");

    /** A weakness is the same whoever names it when, and so says nothing of when. */
    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

    /** Copies the list. */
    public AdvisoryReport {
        weaknesses = List.copyOf(weaknesses);
    }

    /** The id of the report on an advisory, the same for all its revisions. */
    public static String id(String publisher, String trackingId) {
        return TYPE + "--" + Uuids.named(NAMESPACE, publisher + " " + trackingId);
    }

    /** What a report says of an advisory; nothing when it is none of these. */
    public static Optional<AdvisoryReport> from(StixObject object) {
        if (!object.type().equals(TYPE)) {
            return Optional.empty();
        }
        for (JsonNode reference : object.node().path("external_references")) {
            String[] parts = reference.path("external_id").asString("").split(" ", 2);
            String hash = reference.path("hashes").path(HASH).asString("");
            Optional<URI> address = address(reference.path("url").asString(""));
            if (reference.path("source_name").asString("").equals(SOURCE)
                    && parts.length == 2
                    && !hash.isEmpty()
                    && address.isPresent()) {
                return Common.of(object)
                        .flatMap(common -> object.time("published")
                                .map(published -> new AdvisoryReport(
                                        common,
                                        object.text("name").orElse(""),
                                        published,
                                        object.isRevoked(),
                                        parts[0],
                                        parts[1],
                                        address.get(),
                                        hash.toLowerCase(Locale.ROOT),
                                        object.texts("labels"),
                                        extra(object, SIGNATURE),
                                        extra(object, DOCUMENT))));
            }
        }
        return Optional.empty();
    }

    /** The weaknesses, and after them the report that refers to them; what is sent again is the same. */
    public List<StixObject> toObjects() {
        List<StixObject> objects = new ArrayList<>();
        weaknesses.stream().map(this::weakness).forEach(objects::add);
        objects.add(StixObject.made(report -> {
            common.write(TYPE, report);
            report.put("name", title);
            report.put("published", Common.text(published));
            report.putArray("report_types").add("vulnerability");
            if (withdrawn) {
                report.put("revoked", true);
            }
            // A report on nothing cannot be told: one without a weakness speaks of who makes it.
            ArrayNode refs = report.putArray("object_refs");
            objects.forEach(object -> refs.add(object.id()));
            if (refs.isEmpty()) {
                refs.add(common.createdBy() == null ? common.id() : common.createdBy());
            }
            ArrayNode labels = JsonNodeFactory.instance.arrayNode();
            weaknesses.forEach(labels::add);
            if (!labels.isEmpty()) {
                report.set("labels", labels);
            }
            ObjectNode reference = report.putArray("external_references").addObject();
            reference.put("source_name", SOURCE);
            reference.put("url", address.toString());
            // Together, for some publishers name advisories like weaknesses, whose ids may stand beside their own
            // catalogue only.
            reference.put("external_id", publisher + " " + trackingId);
            reference.putObject("hashes").put(HASH, sha256);
            if (signature != null || document != null) {
                ObjectNode extension = report.putObject("extensions").putObject(EXTENSION);
                extension.put("extension_type", "property-extension");
                putIfThere(extension, SIGNATURE, signature);
                putIfThere(extension, DOCUMENT, document);
            }
        }));
        return List.copyOf(objects);
    }

    /** Whether an object brings a document along: only who publishes one may write such a thing. */
    public static boolean encloses(StixObject object) {
        return !object.node().path("extensions").path(EXTENSION).path(DOCUMENT).isMissingNode();
    }

    private static @Nullable String extra(StixObject object, String property) {
        return object.node().path("extensions").path(EXTENSION).path(property).stringValue(null);
    }

    private static void putIfThere(ObjectNode extension, String property, @Nullable String value) {
        if (value != null) {
            extension.put(property, value);
        }
    }

    /**
     * A marking holds for the object that bears it alone: that there is such a weakness may be what must not be told yet. So it bears that of its report,
     * and is another object under each label.
     */
    private StixObject weakness(String name) {
        Tlp label = common.tlp() == Tlp.CLEAR ? null : common.tlp();
        UUID id = Uuids.named(NAMESPACE, label == null ? name : TlpMarking.of(label) + " " + name);
        return StixObject.made(object -> {
            new Common("vulnerability--" + id, null, ALWAYS, ALWAYS, label).write("vulnerability", object);
            object.put("name", name);
            object.putArray("external_references")
                    .addObject()
                    .put("source_name", catalogue(name))
                    .put("external_id", name);
        });
    }

    private static String catalogue(String name) {
        int end = name.indexOf('-');
        return end < 1 ? "vendor" : name.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
