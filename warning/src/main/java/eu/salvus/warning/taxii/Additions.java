package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.StixReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the objects of a request; each by itself, so that one with a fault keeps no other out (TAXII 2.1, section 5.5). */
final class Additions {
    private static final int MOST_FAULTS_TOLD = 5;

    /** Whoever else adds to the collection waits for them. */
    private static final int MOST_OBJECTS = 10_000;

    /** Of one object: a list of all products that may be told takes less than half of it, and many such objects are read at once. */
    private static final int MOST_CHARACTERS = 256 << 10;

    private final TaxiiSettings settings;
    private final CollectionStore store;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Additions(TaxiiSettings settings, CollectionStore store, InstantSource clock, Supplier<UUID> ids) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    TaxiiResponse add(TaxiiRequest request, UUID collection, Rights rights) throws TaxiiException {
        Instant now = clock.instant();
        List<ObjectNode> failures = new ArrayList<>();
        List<StixObject> sound = new ArrayList<>();
        for (JsonNode object : objects(request)) {
            StixReading reading = StixReader.read("object", object);
            boolean old = object.path("spec_version").asString("2.1").equals("2.0");
            boolean tooLong = object.toString().length() > MOST_CHARACTERS;
            if (tooLong) {
                failures.add(detail(object, now)
                        .put("message", "longer than " + MOST_CHARACTERS + " characters; write less into one object"));
            } else if (reading.objects().stream().anyMatch(AdvisoryReport::encloses)) {
                // It would stand beside what the publisher itself told, and nobody would ask for the real one.
                failures.add(detail(object, now)
                        .put("message", "a document is brought along by whoever publishes it only; leave it out"));
            } else if (reading.isValid() && !old) {
                sound.addAll(reading.objects());
            } else {
                failures.add(detail(object, now)
                        .put("message", old ? "STIX 2.0 is not kept here; write spec_version 2.1" : told(reading)));
            }
        }
        List<CollectionStore.Fate> fates = store.add(collection, rights.name(), sound);
        List<ObjectNode> successes = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            ObjectNode detail = detail(sound.get(i).json(), now);
            switch (fates.get(i)) {
                case ADDED -> successes.add(detail);
                case KNOWN -> successes.add(detail.put("message", "was here already"));
                case REFUSED ->
                    failures.add(detail.put(
                            "message",
                            sound.get(i).version().isPresent()
                                    ? "another object of this id and version is here; raise its modified"
                                    : "too many other objects of this id are here; make its id of what it is made of"));
            }
        }
        UUID id = ids.get();
        ObjectNode status = Bodies.status(id, Micros.text(now), successes, failures);
        TaxiiResponse response = Bodies.answer(202, status);
        store.keep(id, rights.name(), status.toString());
        return response;
    }

    private List<JsonNode> objects(TaxiiRequest request) throws TaxiiException {
        if (!MediaTypes.isTaxii(request.header("Content-Type"))) {
            throw new TaxiiException(415, "Unsupported media type", "Send " + MediaTypes.TAXII + ".");
        }
        if (request.body().length > settings.mostBytes()) {
            throw new TaxiiException(
                    413, "Too large", "Send " + settings.mostBytes() + " bytes at most; split it into several.");
        }
        JsonNode objects = StixReader.parse(request.body())
                .orElseThrow(() -> new TaxiiException(
                        400, "No JSON", "Send an envelope such as {\"objects\": [...]}; no name twice in an object."))
                .path("objects");
        if (!objects.isArray() || objects.isEmpty()) {
            throw new TaxiiException(422, "No envelope", "Send an envelope such as {\"objects\": [...]}.");
        }
        if (objects.size() > MOST_OBJECTS) {
            throw new TaxiiException(
                    413, "Too many objects", "Send " + MOST_OBJECTS + " at most; split them into several requests.");
        }
        return objects.valueStream().toList();
    }

    private static String told(StixReading reading) {
        return reading.problems().stream()
                .limit(MOST_FAULTS_TOLD)
                .map(problem -> problem.place() + ": " + problem.text())
                .collect(Collectors.joining("; "));
    }

    /** An object without an id or a version has none to be told. */
    private static ObjectNode detail(JsonNode object, Instant now) {
        String version = object.path("modified").asString(object.path("created").asString(Micros.text(now)));
        return Bodies.object().put("id", object.path("id").asString("")).put("version", version);
    }
}
