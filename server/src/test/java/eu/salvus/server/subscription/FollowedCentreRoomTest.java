package eu.salvus.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What people see of the centres their organisation listens to. */
@ServerTest
class FollowedCentreRoomTest {

    private static final int TRIES = 400;
    private static final long PAUSE = 50;

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    private ToyCentre centre;
    private Somebody administrator;
    private Browser browser;

    @BeforeEach
    void aHospitalAndACentre() {
        centre = new ToyCentre();
        administrator = hospitals.found(server);
        browser = administrator.browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @AfterEach
    void end() {
        centre.close();
        hospitals.forget();
    }

    @Test
    void whoSubscribesSeesWhatTheCentreHasAndHearsItAtOnce() throws InterruptedException {
        centre.publish("B-1", Bulletin.usual("B-1").json(), clock.instant());
        JsonNode offer = look(ToyCentre.TOKEN, 200).get("collections").get(0);
        assertThat(offer.get("title").stringValue()).isEqualTo("Advisories");
        assertThat(offer.get("mayRead").booleanValue()).isTrue();

        JsonNode added = subscribe(201);
        assertThat(added.get("state").stringValue()).isEqualTo("waiting");
        JsonNode live = until("live");

        assertThat(live.get("heardAt").isNull()).isFalse();
        assertThat(live.get("newsAt").isNull()).isFalse();
        assertThat(live.get("awaited").intValue()).isZero();
        assertThat(browser.get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @Test
    void whatIsPublishedWhileTheBellIsHeardArrivesByItself() throws InterruptedException {
        subscribe(201);
        until("live");
        centre.publish("B-1", Bulletin.usual("B-1").json(), clock.instant());
        centre.ring();
        for (int tries = 0;
                tries < TRIES && browser.get("/api/alerts").get("items").isEmpty();
                tries++) {
            Thread.sleep(PAUSE);
        }
        assertThat(browser.get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @Test
    void whoStopsListeningShowsTheirSecondFactorFirst() {
        String path = "/api/subscriptions/" + id(subscribe(201));
        clock.advance(Duration.ofMinutes(6));
        assertThat(browser.send(HttpMethod.DELETE, path, null, 403).get("type").stringValue())
                .endsWith("step-up-needed");
        hospitals.show(administrator);
        browser.send(HttpMethod.DELETE, path, null, 204);
        clock.advance(Duration.ofMinutes(-6));
    }

    @Test
    void theTokenIsToldToNobodyAndStoredSealed() {
        JsonNode added = subscribe(201);
        assertThat(added.toString()).doesNotContain(ToyCentre.TOKEN);
        assertThat(browser.get("/api/subscriptions").toString()).doesNotContain(ToyCentre.TOKEN);
        assertThat(browser.get("/api/audit").toString()).doesNotContain(ToyCentre.TOKEN);
        assertThat(database.sql("select token from subscription where id = ?")
                        .param(UUID.fromString(id(added)))
                        .query(String.class)
                        .single())
                .doesNotContain(ToyCentre.TOKEN);
    }

    @Test
    void theSameCentreIsListenedToOnce() {
        subscribe(201);
        assertThat(subscribe(409).get("type").stringValue()).endsWith("centre-known");
    }

    @Test
    void aTokenThatTheCentreDoesNotTakeIsToldInWords() {
        JsonNode problem = look("salvus_wrong", 409);
        assertThat(problem.get("type").stringValue()).endsWith("centre-refused");
        assertThat(problem.get("detail").stringValue()).contains("revoked");
    }

    @Test
    void aCentreThatIsAwayCanBeSubscribedToAndSaysThatItIsAway() throws InterruptedException {
        centre.fail(503);
        subscribe(201);
        JsonNode failing = until("failing");
        assertThat(failing.get("problem").stringValue()).isEqualTo("server-failed");
        assertThat(failing.get("heardAt").isNull()).isTrue();
    }

    @Test
    void aDocumentThatCannotBeHadIsNamed() throws InterruptedException {
        centre.announce("B-1", "0".repeat(64), clock.instant(), false);
        subscribe(201);
        JsonNode live = until("live");
        JsonNode parked = live.get("parked").get(0);
        assertThat(parked.get("title").stringValue()).isEqualTo("Advisory B-1");
        assertThat(parked.get("problem").stringValue()).isEqualTo("absent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://centre.example/taxii2/",
                "ftp://centre.example/",
                "https://user@centre.example/",
                "https://centre.example/taxii2/?a=b",
                "centre.example",
                "file:///etc/passwd",
                "not an address"
            })
    void anAddressThatMayNotBeAskedIsRefused(String address) {
        JsonNode problem = browser.post("/api/centre-offers", Map.of("address", address, "token", "t"), 400);
        assertThat(problem.get("type").stringValue()).endsWith("centre-address-invalid");
    }

    @Test
    void collectionsLieWhereTheTokenIsFor() {
        hospitals.show(administrator);
        JsonNode problem = browser.post(
                "/api/subscriptions",
                asked(List.of(Map.of("title", "Elsewhere", "address", "https://elsewhere.example/collections/1/"))),
                400);
        assertThat(problem.get("type").stringValue()).endsWith("centre-address-invalid");
    }

    @Test
    void whoeverStopsListeningWhileADocumentIsHeardWaitsForItsEnd() throws InterruptedException {
        centre.announce("B-1", "0".repeat(64), clock.instant(), false);
        String id = id(subscribe(201));
        until("live");
        Thread remover = Thread.ofPlatform()
                .unstarted(() -> browser.send(HttpMethod.DELETE, "/api/subscriptions/" + id, null, 204));

        transactions.executeWithoutResult(hearing -> {
            database.sql(
                            "select id from organisation where id = (select organisation from subscription where id = ?) for update")
                    .param(UUID.fromString(id))
                    .query(UUID.class)
                    .single();
            remover.start();
            untilItWaits(remover);
            database.sql("delete from awaited_document where subscription = ?")
                    .param(UUID.fromString(id))
                    .update();
        });
        remover.join();

        assertThat(browser.get("/api/subscriptions").get("items").size()).isZero();
    }

    private static void untilItWaits(Thread thread) {
        int waits = 0;
        for (int tries = 0; tries < TRIES && waits < 5; tries++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            waits = thread.getState() == Thread.State.RUNNABLE ? 0 : waits + 1;
        }
    }

    @Test
    void whoMayNotChangeHowTheOrganisationWorksMayOnlyLook() {
        Somebody nurse = hospitals.invite(server, administrator, "clinician");
        assertThat(nurse.browser().get("/api/subscriptions").get("items").size())
                .isZero();
        nurse.browser().post("/api/subscriptions", asked(offered()), 403);
        nurse.browser()
                .post(
                        "/api/centre-offers",
                        Map.of("address", centre.address().toString(), "token", ToyCentre.TOKEN),
                        403);
    }

    private JsonNode look(String token, int expected) {
        return browser.post(
                "/api/centre-offers", Map.of("address", centre.address().toString(), "token", token), expected);
    }

    private JsonNode subscribe(int expected) {
        hospitals.show(administrator);
        return browser.post("/api/subscriptions", asked(offered()), expected);
    }

    private Map<String, Object> asked(List<Map<String, String>> collections) {
        return Map.of(
                "title",
                "Toy centre",
                "address",
                centre.address().toString(),
                "token",
                ToyCentre.TOKEN,
                "collections",
                collections);
    }

    private List<Map<String, String>> offered() {
        return List.of(
                Map.of("title", "Advisories", "address", centre.collection().toString()));
    }

    private JsonNode until(String state) throws InterruptedException {
        JsonNode now = browser.get("/api/subscriptions").get("items").get(0);
        for (int tries = 0; tries < TRIES && !(now.get("state").stringValue().equals(state) && !isBusy(now)); tries++) {
            Thread.sleep(PAUSE);
            now = browser.get("/api/subscriptions").get("items").get(0);
        }
        assertThat(now.get("state").stringValue()).as(now.toString()).isEqualTo(state);
        return now;
    }

    /** Whether something that was announced has not been tried yet. */
    private static boolean isBusy(JsonNode subscription) {
        return subscription.get("awaited").intValue()
                > subscription.get("parked").size();
    }

    private static String id(JsonNode node) {
        return node.get("id").stringValue();
    }
}
