package eu.salvus.server.sighting;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Bulletin;
import eu.salvus.server.Meeting;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.publication.PublishedReports;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.server.support.LetterBoxes.Box;
import eu.salvus.server.support.ObjectsAdded;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.stix.AdvisoryIncident;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.AdvisorySighting;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.Common;
import eu.salvus.warning.stix.IncidentNotice;
import eu.salvus.warning.stix.IncidentNotice.Determination;
import eu.salvus.warning.stix.StatedPlace;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.Selection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What a centre reads in its letter boxes, honest or not, and what of it is shown. */
@ServerTest
class SightingTest {

    private static final String NAMESPACE = "https://centre.example";

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    CollectionStore store;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    LetterBoxes boxes;

    @Autowired
    LetterRows rows;

    @Autowired
    LetterReading reading;

    @Autowired
    ProfileRows profiles;

    @Autowired
    PublishedReports reports;

    @Autowired
    ApplicationEventPublisher news;

    private Somebody centre;
    private String box;
    private String publication;
    private long drawn;

    @BeforeEach
    void aCentreHasPublishedSomethingAndTakesLetters() {
        centre = hospitals.found(server);
        Somebody one = hospitals.neighbour(server, centre, "it");
        hospitals.show(centre);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        String collection = made("Advisories");
        box = made("Letter box");
        String organisation =
                one.browser().get("/api/me").get("organisation").get("id").stringValue();
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + box + "/rights/" + organisation,
                        Map.of("mayRead", false, "mayWrite", true),
                        204);
        publication = publish(collection, "R-1");
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void fourAreNotShownAndFiveAre() throws InterruptedException {
        for (int hospital = 1; hospital <= 4; hospital++) {
            send(hospital, sighting(hospital, Answer.AFFECTED, 3L, "FR", null));
        }
        settled();
        assertThat(first().get("affected").isNull()).isTrue();
        assertThat(first().get("machines").isNull()).isTrue();
        assertThat(hospitals("", "FR")).isNull();
        String before = centre.browser().get("/api/sightings/map").toString();

        send(5, sighting(5, Answer.NEED_HELP, 3L, "FR", null));
        until(() -> !first().get("touched").isNull());

        assertThat(first().get("touched").longValue()).isEqualTo(5);
        assertThat(first().get("affected").isNull()).isTrue();
        assertThat(first().get("machines").longValue()).isEqualTo(10);
        assertThat(hospitals("", "FR")).isEqualTo(5);
        assertThat(hospitals("publication=" + publication, "FR")).isEqualTo(5);
        assertThat(before).contains("{\"place\":\"FR\",\"hospitals\":null}", "{\"place\":\"DE\",\"hospitals\":null}");
    }

    @Test
    void whoSpeaksAsAThousandIsCountedOnce() throws InterruptedException {
        for (int pseudonym = 0; pseudonym < 20; pseudonym++) {
            send(1, sighting(pseudonym, Answer.AFFECTED, 1L, "FR", null));
        }
        settled();
        assertThat(first().get("touched").isNull()).isTrue();
        assertThat(hospitals("", "FR")).isNull();
    }

    @Test
    void theLastWordCounts() throws InterruptedException {
        for (int hospital = 1; hospital <= 6; hospital++) {
            send(hospital, sighting(hospital, Answer.TOUCHED, null, "FR", "FR-BRE"));
        }
        until(() -> !first().get("touched").isNull());
        for (int hospital = 1; hospital <= 5; hospital++) {
            clock.advance(Duration.ofSeconds(1));
            send(hospital, sighting(hospital, Answer.NOT_OURS, 0L, "FR", "FR-IDF"));
        }
        until(() -> !first().get("notOurs").isNull());

        assertThat(first().get("touched").isNull()).isTrue();
        JsonNode regions = centre.browser().get("/api/sightings/map?country=FR").get("cells");
        assertThat(regions.toString()).isEqualTo("[{\"place\":\"FR-IDF\",\"hospitals\":5}]");
        assertThat(hospitals("publication=" + publication, "FR")).isNull();
    }

    @Test
    void whatADishonestHospitalSendsChangesLittle() throws InterruptedException {
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, sighting(hospital, Answer.AFFECTED, 999_999_999L, hospital < 5 ? "FR" : "XX", null));
        }
        send(6, sighting(6, AdvisoryReport.id(NAMESPACE, "NEVER-PUBLISHED"), Answer.AFFECTED, 1L, null));
        for (int incident = 0; incident < LetterRows.MOST_NOTICES + 10; incident++) {
            send(7, List.of(incident(incident)));
        }
        until(() -> !first().get("touched").isNull());
        settled();

        assertThat(first().get("touched").longValue()).isEqualTo(5);
        assertThat(first().get("machines").longValue()).isEqualTo(500_000);
        assertThat(hospitals("", "FR")).isNull();
        assertThat(centre.browser().get("/api/sightings/map").toString()).doesNotContain("XX");
        int notices = 0;
        String after = "";
        for (boolean more = true; more; ) {
            JsonNode page = centre.browser().get("/api/sightings/notices" + after);
            notices += page.get("items").size();
            assertThat(page.toString()).doesNotContain("script");
            more = !page.get("next").isNull();
            after = more ? "?after=" + page.get("next").stringValue() : "";
        }
        assertThat(notices).isEqualTo(LetterRows.MOST_NOTICES);
    }

    @Test
    void aPlaceThatAnotherOneSentIsNobodysElse() throws InterruptedException {
        StixObject place = place(1, "FR", null);
        for (int hospital = 1; hospital <= 5; hospital++) {
            List<StixObject> own = sighting(hospital, report(), Answer.AFFECTED, null, place.id());
            send(hospital, hospital == 1 ? List.of(place, own.getFirst()) : own);
        }
        until(() -> !first().get("touched").isNull());
        assertThat(hospitals("", "FR")).isNull();
    }

    @Test
    void whatIsDeletedCountsNoMore() throws InterruptedException {
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, sighting(hospital, Answer.DONE, null, "FR", null));
        }
        until(() -> !first().get("done").isNull());
        store.delete(UUID.fromString(box), new Selection(null, Set.of(), Set.of("sighting"), Selection.Versions.ALL));
        assertThat(first().get("done").isNull()).isTrue();
        assertThat(hospitals("", "FR")).isNull();
    }

    @Test
    void spansHoldEachOtherAndNoOthersAreAnswered() throws InterruptedException {
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, sighting(hospital, Answer.DONE, null, "FR", null));
        }
        until(() -> !first().get("done").isNull());
        clock.advance(Duration.ofDays(40));
        centre = new Somebody(hospitals.signIn(server, centre), centre.email(), centre.secret());

        assertThat(hospitals("days=30", "FR")).isNull();
        assertThat(hospitals("days=90", "FR")).isEqualTo(5);
        centre.browser().send(HttpMethod.GET, "/api/sightings/map?days=31", null, 400);
        centre.browser().send(HttpMethod.GET, "/api/sightings/map?country=ZZ", null, 404);
        centre.browser()
                .send(
                        HttpMethod.GET,
                        "/api/sightings/map?publication=" + UUID.nameUUIDFromBytes(new byte[1]),
                        null,
                        404);
    }

    @Test
    void anIncidentIsListedWithTheWarningItRestsOnAndWithoutAnyPlace() throws InterruptedException {
        send(1, List.of(incident(1)));
        until(() -> !centre.browser().get("/api/sightings/notices").get("items").isEmpty());
        JsonNode notice =
                centre.browser().get("/api/sightings/notices").get("items").get(0);
        assertThat(notice.get("title").stringValue()).isEqualTo("R-1");
        assertThat(notice.get("determination").stringValue()).isEqualTo("suspected");
        assertThat(notice.propertyNames()).containsExactlyInAnyOrder("id", "at", "title", "determination");
    }

    @Test
    void anIncidentPutsNobodyOnTheMap() throws InterruptedException {
        for (int hospital = 1; hospital <= 4; hospital++) {
            send(hospital, sighting(hospital, Answer.AFFECTED, null, "FR", null));
        }
        send(5, sighting(5, Answer.AFFECTED, null, "FR", null));
        until(() -> !first().get("touched").isNull());
        clock.advance(Duration.ofDays(40));
        centre = new Somebody(hospitals.signIn(server, centre), centre.email(), centre.secret());
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, List.of(incident(hospital)));
        }
        until(() -> centre.browser().get("/api/sightings/notices").get("items").size() == 5);
        assertThat(hospitals("days=30", "FR")).isNull();
        assertThat(hospitals("days=90", "FR")).isEqualTo(5);
    }

    private JsonNode first() {
        return centre.browser().get("/api/sightings").get("items").get(0);
    }

    private @Nullable Long hospitals(String asked, String country) {
        return centre.browser()
                .get("/api/sightings/map?" + asked)
                .get("cells")
                .valueStream()
                .filter(cell -> cell.get("place").stringValue().equals(country))
                .map(cell -> cell.get("hospitals"))
                .filter(number -> !number.isNull())
                .map(JsonNode::longValue)
                .findFirst()
                .orElse(null);
    }

    private void send(int hospital, List<StixObject> objects) {
        store.add(UUID.fromString(box), new UUID(7, hospital) + " a program", objects);
    }

    private List<StixObject> sighting(
            int who, Answer answer, @Nullable Long machines, String country, @Nullable String region) {
        StixObject place = place(who, country, region);
        return List.of(
                place, sighting(who, report(), answer, machines, place.id()).getFirst());
    }

    private List<StixObject> sighting(
            int who, String report, Answer answer, @Nullable Long machines, @Nullable String place) {
        String id = "sighting--" + uuid(who);
        return List.of(
                new AdvisorySighting(common(id), report, "identity--" + uuid(who), place, answer, machines).toObject());
    }

    private StixObject place(int who, String country, @Nullable String region) {
        String id = "location--"
                + uuid(who * 1000 + country.hashCode() % 100 + (region == null ? 0 : region.hashCode() % 100));
        return new StatedPlace(country, region).toObject(common(id));
    }

    private StixObject incident(int number) {
        return new AdvisoryIncident(
                        new IncidentNotice(
                                common("incident--" + uuid(number)),
                                "<script>alert(1)</script>",
                                "<script>alert(2)</script>",
                                Determination.SUSPECTED,
                                "new"),
                        List.of(report()))
                .toObject();
    }

    private Common common(String id) {
        Instant now = clock.instant().plusMillis(drawn++);
        return new Common(id, null, now, now, Tlp.AMBER_STRICT);
    }

    private static String uuid(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number & 0xffff_ffffL).toString();
    }

    private static String report() {
        return AdvisoryReport.id(NAMESPACE, "R-1");
    }

    /** Until all that was sent has been read. */
    /** What is deleted while it is read is forgotten with all that was read, so that the rest is read anew: nobody's word may be lost to who was quicker. */
    @Test
    void whatIsForgottenWhileLettersAreReadIsReadAnew() throws InterruptedException {
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, sighting(hospital, Answer.AFFECTED, 1L, "FR", null));
        }
        until(() -> !first().get("touched").isNull());
        Box letters = boxes.all().stream()
                .filter(each -> each.id().toString().equals(box))
                .findFirst()
                .orElseThrow();
        new Meeting(database, transactions)
                .of(
                        () -> {
                            rows.forget(letters.organisation());
                            reading.read(letters);
                        },
                        () -> transactions.executeWithoutResult(begun -> rows.forgetOwner(letters.id())),
                        () -> {});
        send(6, sighting(6, Answer.AFFECTED, 1L, "FR", null));
        until(() -> !first().get("touched").isNull() && first().get("touched").longValue() >= 5);
        assertThat(hospitals("", "FR")).isEqualTo(5);
    }

    @Test
    void whoeverReadsLettersWaitsForWhatForgetsThem() throws InterruptedException {
        for (int hospital = 1; hospital <= 5; hospital++) {
            send(hospital, sighting(hospital, Answer.AFFECTED, 1L, "FR", null));
        }
        until(() -> !first().get("touched").isNull());
        Box letters = boxes.all().stream()
                .filter(each -> each.id().toString().equals(box))
                .findFirst()
                .orElseThrow();
        new Meeting(database, transactions)
                .of(() -> rows.forget(letters.organisation()), () -> reading.read(letters), () -> {});
        until(() -> !first().get("touched").isNull());
        assertThat(first().get("touched").longValue()).isEqualTo(5);
    }

    @Test
    void aLetterBoxForWhichMemoryDoesNotSufficeIsTriedAgain() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        LetterReader reader = new LetterReader(boxes, new LetterReading(boxes, rows, profiles, reports, news) {
            @Override
            public boolean read(Box letters) {
                tries.incrementAndGet();
                throw new OutOfMemoryError("for this letter box");
            }
        });
        reader.start();
        try {
            until(() -> tries.get() > 0);
            int before = tries.get();
            reader.added(new ObjectsAdded(UUID.fromString(box), clock.instant()));
            until(() -> tries.get() > before);
        } finally {
            reader.stop();
        }
    }

    private void settled() throws InterruptedException {
        until(() -> {
            Instant last = database.sql(
                            "select max(added) from collection_object where collection = ? and type in ('sighting', 'incident')")
                    .param(UUID.fromString(box))
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            return database.sql("select read_to from letter_cursor where collection = ?")
                    .param(UUID.fromString(box))
                    .query(OffsetDateTime.class)
                    .optional()
                    .filter(read -> read.toInstant().equals(last))
                    .isPresent();
        });
    }

    private String made(String title) {
        return centre.browser()
                .post("/api/collections", Map.of("title", title), 201)
                .get("id")
                .stringValue();
    }

    private String publish(String collection, String id) {
        return centre.browser()
                .upload(
                        "/api/publications?collection=" + collection,
                        "r.json",
                        Bulletin.usual(id).published("WHITE"),
                        200)
                .get("items")
                .get(0)
                .get("publication")
                .get("id")
                .stringValue();
    }
}
