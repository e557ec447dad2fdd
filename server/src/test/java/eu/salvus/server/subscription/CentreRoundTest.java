package eu.salvus.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.subscription.FollowedCentre.Health;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A hospital hears a centre, whatever happens to either. */
@ServerTest
@RecordApplicationEvents
class CentreRoundTest {

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    FollowedCentreRows rows;

    @Autowired
    AwaitedDocuments awaited;

    @Autowired
    CentreInbox inbox;

    @Autowired
    CentreRound round;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents events;

    private ToyCentre centre;
    private Browser hospital;
    private UUID organisation;
    private UUID id;
    private Instant now;

    @BeforeEach
    void aPracticeListensToACentre() {
        centre = new ToyCentre();
        hospital = Browser.guest(server);
        hospital.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        organisation = UUID.fromString(
                hospital.get("/api/me").get("organisation").get("id").stringValue());
        id = UUID.randomUUID();
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.executeWithoutResult(
                status -> rows.add(centre.followedBy(organisation, id, now), ToyCentre.TOKEN));
    }

    @AfterEach
    void end() {
        centre.close();
        transactions.executeWithoutResult(status -> rows.delete(id));
    }

    @Test
    void whatTheCentreAnnouncesBecomesAnAlertWithItsTimes() {
        Instant added = now.minusSeconds(3);
        centre.publish("B-1", Bulletin.usual("B-1").json(), added);

        assertThat(go()).isTrue();

        JsonNode alert = only();
        assertThat(alert.get("alert").get("title").stringValue()).isEqualTo("Bramquist Spot");
        JsonNode times = alert.get("times");
        assertThat(instant(times, "published")).isBetween(added.minusMillis(1), added);
        assertThat(instant(times, "fetched")).isAfterOrEqualTo(added);
        assertThat(instant(times, "validated")).isAfterOrEqualTo(instant(times, "fetched"));
        Health health = rows.find(id).orElseThrow().health();
        assertThat(health.heardAt()).isNotNull();
        assertThat(health.newsAt()).isNotNull();
        assertThat(awaited.count(id)).isZero();
        assertThat(events.stream(CaughtUp.class)).isEmpty();
    }

    @Test
    void whatWasHeardIsNeitherFetchedNorHeardAgain() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();
        centre.asked.clear();

        go();

        assertThat(centre.asked).noneMatch(asked -> asked.startsWith("/documents/"));
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void aCentreThatCountsTheTimeInAndAddsSeveralAtOneTimeHidesNothingAndRepeatsNothing() {
        centre.countIn();
        Instant same = now.minusSeconds(10);
        for (int number = 1; number <= 5; number++) {
            centre.publish("B-" + number, Bulletin.usual("B-" + number).json(), same);
        }
        go();
        centre.publish("B-6", Bulletin.usual("B-6").json(), same);
        go();
        go();

        assertThat(received()).containsExactly("B-1", "B-2", "B-3", "B-4", "B-5", "B-6");
        assertThat(centre.asked.stream().filter(asked -> asked.startsWith("/documents/")))
                .hasSize(6);
    }

    @Test
    void killedBetweenReadingAndFetchingItFetchesWhatItRead() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        round.go(id, () -> false);
        assertThat(received()).isEmpty();

        go();

        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void killedBetweenHearingAndTheCommitItHearsOnce() {
        String json = Bulletin.usual("B-1").json();
        centre.publish("B-1", json, now);
        round.go(id, () -> false);
        Awaited document = awaited.due(id, 10).getFirst();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Advisory advisory = CsafAdvisories.read("B-1", bytes).advisory();
        transactions.executeWithoutResult(status -> {
            inbox.hear(rows.find(id).orElseThrow(), document, advisory, bytes, new ArrivalTimes(now, now, now));
            status.setRollbackOnly();
        });
        assertThat(received()).isEmpty();

        go();
        go();

        assertThat(received()).containsExactly("B-1");
        assertThat(hospital.get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"401,REFUSED", "403,REFUSED", "404,ABSENT", "500,SERVER_FAILED", "503,SERVER_FAILED"})
    void aCentreThatRefusesIsToldAndAskedLaterFromTheSamePlace(int status, String problem) {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.fail(status);
        assertThat(go()).isFalse();
        assertThat(go()).isFalse();
        Health failing = rows.find(id).orElseThrow().health();
        assertThat(failing.problem()).isEqualTo(problem);
        assertThat(failing.failures()).isEqualTo(2);

        centre.fail(200);
        assertThat(go()).isTrue();

        assertThat(rows.find(id).orElseThrow().health().failures()).isZero();
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void whoSpeaksAtACentreIsAskedOnceAnHour() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();
        int once = centre.asWho.get();
        centre.publish("B-2", Bulletin.usual("B-2").json(), now.plusSeconds(1));
        go();
        assertThat(received()).containsExactly("B-1", "B-2");
        assertThat(once).isPositive();
        assertThat(centre.asWho).hasValue(once);

        clock.advance(Duration.ofHours(1));
        centre.publish("B-3", Bulletin.usual("B-3").json(), now.plusSeconds(2));
        go();
        assertThat(centre.asWho.get()).isGreaterThan(once);
    }

    @Test
    void aCentreThatIsSilentForTwoHoursIsAnAlertOnceAndUntilItAnswers() {
        assertThat(go()).isTrue();
        Instant heard = rows.find(id).orElseThrow().health().heardAt();
        centre.fail(503);
        clock.advance(Duration.ofMinutes(119));
        go();
        assertThat(events.stream(CentreSilent.class)).isEmpty();
        assertThat(silentSince()).isNull();

        clock.advance(Duration.ofMinutes(1));
        go();
        go();
        assertThat(events.stream(CentreSilent.class)).containsExactly(new CentreSilent(organisation, id, heard));
        assertThat(silentSince()).isEqualTo(heard);

        centre.fail(200);
        go();
        assertThat(silentSince()).isNull();
    }

    @Test
    void aTokenThatWasRevokedIsTold() {
        centre.takeOnly("salvus_other");
        assertThat(go()).isFalse();
        assertThat(rows.find(id).orElseThrow().health().problem()).isEqualTo("REFUSED");
    }

    @Test
    void aCentreThatIsGoneIsTold() {
        centre.close();
        assertThat(go()).isFalse();
        assertThat(rows.find(id).orElseThrow().health().problem()).isEqualTo("UNREACHABLE");
    }

    @Test
    void aDocumentThatIsNotTheOneAnnouncedWaitsWhileThoseAfterItAreHeard() {
        byte[] right = Bulletin.usual("B-1").json().getBytes(StandardCharsets.UTF_8);
        centre.put("B-1", Bulletin.usual("B-1").critical().json().getBytes(StandardCharsets.UTF_8));
        centre.announce("B-1", Fingerprint.of(right), now.minusSeconds(2), false);
        centre.publish("B-2", Bulletin.usual("B-2").json(), now.minusSeconds(1));
        go();
        assertThat(received()).containsExactly("B-2");
        assertThat(awaited.parked(id, 10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.problem()).isEqualTo("OTHER_DOCUMENT"));

        centre.put("B-1", right);
        go();
        assertThat(received()).as("not before its time").containsExactly("B-2");
        clock.advance(Duration.ofMinutes(2));
        go();
        assertThat(received()).containsExactly("B-2", "B-1");
        assertThat(awaited.count(id)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'{\"document\": ',UNREADABLE", "'[[[[[[[[]]]]]]]]',UNREADABLE", "'',ABSENT"})
    void whatCannotBeReadIsToldAndStoresNothing(String text, String problem) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            centre.put("B-1", bytes);
        }
        centre.announce("B-1", Fingerprint.of(bytes), now, false);
        go();
        assertThat(awaited.parked(id, 10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.problem()).isEqualTo(problem));
        assertThat(received()).isEmpty();
    }

    @Test
    void anAnnouncementOfAnotherAdvisoryThanTheDocumentIsNotBelieved() {
        byte[] bytes = Bulletin.usual("B-2").json().getBytes(StandardCharsets.UTF_8);
        centre.put("B-1", bytes);
        centre.announce("B-1", Fingerprint.of(bytes), now, false);
        go();
        assertThat(awaited.parked(id, 10).getFirst().problem()).isEqualTo("OTHER_DOCUMENT");
    }

    @Test
    void aLaterRevisionTakesThePlaceOfOneThatCouldNotBeHad() {
        centre.announce("B-1", "0".repeat(64), now.minusSeconds(2), false);
        go();
        centre.publish("B-1", Bulletin.usual("B-1").revised("2").json(), now.minusSeconds(1));
        go();
        assertThat(awaited.count(id)).isZero();
        assertThat(received()).containsExactly("B-1");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anAdvisoryThatIsTakenBackEndsItsAlertWhetherItsDocumentSaysSoOrIsGone(boolean there) {
        String json = Bulletin.usual("B-1").json();
        centre.publish("B-1", json, now.minusSeconds(2));
        go();
        if (there) {
            json = Bulletin.usual("B-1").revised("2").json().replace("Electro", "[Withdrawn] Electro");
            centre.put("B-1", json.getBytes(StandardCharsets.UTF_8));
        } else {
            centre.lose("B-1");
        }
        centre.announce("B-1", Fingerprint.of(json.getBytes(StandardCharsets.UTF_8)), now.minusSeconds(1), true);
        go();

        assertThat(only().get("sources").get(0).get("over").booleanValue()).isTrue();
        assertThat(only().get("alert").get("affectedness").stringValue()).isEqualTo("not-affected");
        assertThat(awaited.count(id)).isZero();
    }

    @Test
    void afterAWeekEverythingIsHeardInItsOrderAndToldTogether() {
        for (int number = 1; number <= 7; number++) {
            centre.publish(
                    "B-" + number,
                    Bulletin.usual("B-" + number).json(),
                    now.minus(Duration.ofDays(7L - number)).minusSeconds(7200));
        }
        go();

        assertThat(received()).containsExactly("B-1", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7");
        assertThat(events.stream(CaughtUp.class))
                .singleElement()
                .satisfies(caught -> assertThat(caught.organisation()).isEqualTo(organisation));
        JsonNode times = only().get("times");
        assertThat(instant(times, "published")).isBefore(now.minusSeconds(3600));
    }

    @Test
    void whoeverMayAddToACollectionTakesNothingBackThatIsStillPublished() {
        String json = Bulletin.usual("B-1").json();
        centre.publish("B-1", json, now.minusSeconds(2));
        go();
        centre.announce("B-1", Fingerprint.of(json.getBytes(StandardCharsets.UTF_8)), now.minusSeconds(1), true);
        go();

        assertThat(only().get("alert").get("affectedness").stringValue()).isNotEqualTo("not-affected");
    }

    @Test
    void whoeverMayAddToACollectionTakesNothingBackByAnAddressAtWhichItNeverWas() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now.minusSeconds(2));
        go();
        centre.announce("B-1", "0".repeat(64), now.minusSeconds(1), true, centre.at("/documents/nothing.json"));
        go();

        assertThat(only().get("alert").get("affectedness").stringValue()).isNotEqualTo("not-affected");
    }

    @Test
    void aCentreTakesNothingBackThatAnotherSourceTold() {
        JsonNode handed = hospital.upload(
                "/api/advisories", "b.json", Bulletin.usual("B-1").json(), 200);
        assertThat(handed).isNotNull();
        centre.announce("B-1", "0".repeat(64), now.minusSeconds(1), true);
        go();

        assertThat(only().get("alert").get("affectedness").stringValue()).isNotEqualTo("not-affected");
        assertThat(awaited.parked(id, 10).getFirst().problem()).isEqualTo("ABSENT");
    }

    @Test
    void whatAnotherPublisherSaysIsNotHeardFromThisCentre() {
        centre.is("https://centre.example");
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        assertThat(go()).isTrue();

        assertThat(received()).isEmpty();
        assertThat(awaited.count(id)).isZero();
    }

    @Test
    void whatLiesWhereTheCentreHasNoDocumentsIsNotHeard() {
        try (ToyCentre stranger = new ToyCentre()) {
            byte[] bytes = Bulletin.usual("B-1").json().getBytes(StandardCharsets.UTF_8);
            stranger.put("B-1", bytes);
            centre.announceElsewhere("B-1", Fingerprint.of(bytes), now, stranger.at("/documents/B-1.json"));
            go();

            assertThat(stranger.asked).isEmpty();
            assertThat(awaited.count(id)).isZero();
        }
    }

    @Test
    void aCentreThatDoesNotSayWhoItIsIsToldAndAskedLaterFromTheSamePlace() {
        centre.is("");
        assertThat(go()).as("nothing to judge").isTrue();
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        assertThat(go()).isFalse();
        assertThat(rows.find(id).orElseThrow().health().problem()).isEqualTo("NO_PROVIDER");

        centre.is(ToyCentre.PUBLISHER);
        assertThat(go()).isTrue();
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void anAnnouncementFromTheFarFutureKeepsNoLaterRevisionAway() {
        Instant far = Instant.parse("9999-01-01T00:00:00Z");
        centre.announce("B-1", "0".repeat(64), now, false, far);
        go();
        assertThat(awaited.count(id)).isZero();

        centre.publish("B-1", Bulletin.usual("B-1").json(), now.plusMillis(5));
        go();
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void anAnnouncementThatNobodyCanFetchTakesNotThePlaceOfOneThatIsAwaited() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now.minusSeconds(2));
        centre.announce("B-1", "0".repeat(64), now.minusSeconds(1), false, centre.at("/documents/nothing.json"));
        go();

        assertThat(received()).containsExactly("B-1");
        assertThat(awaited.count(id)).isEqualTo(1);
    }

    @Test
    void theTokenIsShownToTheCentreAndToNobodyWhomItNames() {
        try (ToyCentre elsewhere = new ToyCentre()) {
            centre.liesAt(elsewhere.at("/documents/"));
            byte[] bytes = Bulletin.usual("B-1").json().getBytes(StandardCharsets.UTF_8);
            elsewhere.put("B-1", bytes);
            centre.announceElsewhere("B-1", Fingerprint.of(bytes), now, elsewhere.at("/documents/B-1.json"));
            go();
            assertThat(elsewhere.asked).containsExactly("/documents/B-1.json null");
        }
    }

    private @Nullable Instant silentSince() {
        JsonNode since = hospital.get("/api/subscriptions").get("items").get(0).get("silentSince");
        return since.isNull() ? null : Instant.parse(since.stringValue());
    }

    private boolean go() {
        return round.go(id, () -> true);
    }

    private List<String> received() {
        return database.sql("select tracking_id from advisory where organisation = ? order by received_at, tracking_id")
                .param(organisation)
                .query(String.class)
                .list();
    }

    private JsonNode only() {
        JsonNode items = hospital.get("/api/alerts").get("items");
        assertThat(items.size()).isEqualTo(1);
        return hospital.get("/api/alerts/" + items.get(0).get("id").stringValue());
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.parse(node.get(name).stringValue());
    }
}
