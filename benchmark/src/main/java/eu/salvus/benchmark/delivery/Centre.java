package eu.salvus.benchmark.delivery;

import eu.salvus.benchmark.application.RunningApplication;
import eu.salvus.benchmark.application.Staff;
import eu.salvus.benchmark.application.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A running support centre, set up to publish, and the person who does. */
final class Centre {

    static final String NAMESPACE = "https://centre.example";
    private static final int TOKEN_DAYS = 30;

    private final RunningApplication application;
    private final Staff staff;
    private final Visitor publisher;
    private final String collection;

    private Centre(RunningApplication application, Staff staff, Visitor publisher, String collection) {
        this.application = application;
        this.staff = staff;
        this.publisher = publisher;
        this.collection = collection;
    }

    /** Sets it up: an organisation that speaks for it, and a collection in which it tells of what it publishes. */
    static Centre found(RunningApplication application) throws IOException, InterruptedException {
        Staff staff = Staff.found(application);
        Visitor publisher = staff.administrator();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("category", "coordinator");
        settings.put("name", "Made-up Centre");
        settings.put("namespace", NAMESPACE);
        settings.put("contact", "mailto:security@centre.example");
        settings.put("contactDetails", null);
        settings.put("issuingAuthority", null);
        settings.put("listed", false);
        settings.put("mirrored", false);
        // The second pair of eyes takes people's time, not the centre's.
        settings.put("approvalFrom", 1_000_000);
        publisher.good("PUT", "/api/publisher", settings);
        String collection = publisher
                .good("POST", "/api/collections", Map.of("title", "Advisories"))
                .get("id")
                .stringValue();
        return new Centre(application, staff, publisher, collection);
    }

    /** The same centre, started again. */
    Centre at(RunningApplication again) {
        return new Centre(again, staff, publisher.at(again.address()), collection);
    }

    RunningApplication application() {
        return application;
    }

    /** Id of the collection. */
    String collection() {
        return collection;
    }

    /** Practices that join by one link, each an organisation on the centre's own instance; only before it is started again. */
    List<Visitor> practices(int count) throws IOException, InterruptedException {
        String path = publisher
                .good(
                        "POST",
                        "/api/join-links",
                        Map.of(
                                "title",
                                "Practices",
                                "collections",
                                List.of(collection),
                                "days",
                                TOKEN_DAYS,
                                "most",
                                count))
                .get("path")
                .stringValue();
        List<Visitor> practices = new ArrayList<>();
        for (int practice = 0; practice < count; practice++) {
            practices.add(staff.join(path));
        }
        return practices;
    }

    /** Publishes documents, all in one request. */
    void publish(List<Bulletin> bulletins) throws IOException, InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        bulletins.forEach(each -> files.put(each.trackingId() + ".json", each.document(NAMESPACE)));
        JsonNode answer = publisher.upload("/api/publications", Map.of("collection", collection), files);
        for (JsonNode each : answer.get("items")) {
            if (!each.get("problems").isEmpty()) {
                throw new IllegalStateException("not published: " + each);
            }
        }
    }
}
