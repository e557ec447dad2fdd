package eu.salvus.server.delivery;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.source.Bringing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What sources had said before somebody had a twin, or changed it. */
@ServerTest
class HeardBeforeTest {

    private static final int BEFORE = 30;
    private static final Duration AFTER_THE_WAIT = Duration.ofMinutes(6);

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext application;

    private Bringing sources;
    private Browser owner;
    private UUID organisation;
    private UUID subscription;
    private Duration ahead = Duration.ZERO;

    @BeforeEach
    void somebodyIsToldAtOnce() {
        sources = new Bringing(application);
        sources.exploited("CVE-2026-0001");
        owner = hospitals.found(server).browser();
        organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        subscription = UUID.fromString(owner.toldAtOnce("email").get("id").stringValue());
    }

    @AfterEach
    void forget() {
        clock.advance(ahead.negated());
        hospitals.forget();
        sources.forget();
    }

    @Test
    void a_twin_has_its_alerts_at_once_and_they_are_told_in_one_message_while_news_is_told_by_itself() {
        sources.bring(
                IntStream.range(0, BEFORE).mapToObj(HeardBeforeTest::ofScope).toArray(String[]::new));
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        buy(BEFORE);
        sources.settle();
        until(() -> alerts() == BEFORE);
        until(() -> !messages().isEmpty());
        sources.bring(ofElectrocardiograph());
        sources.settle();
        pass(AFTER_THE_WAIT);
        until(() -> messages().size() > 1);
        assertThat(messages()).containsExactly(BEFORE, 1);
    }

    @Test
    void news_to_a_twin_that_was_there_waits_for_nothing() {
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        sources.settle();
        sources.bring(ofElectrocardiograph());
        sources.settle();
        assertThat(held()).containsExactly(false);
    }

    @Test
    void what_was_here_before_an_organisation_had_a_twin_is_told_together() {
        sources.bring(ofElectrocardiograph());
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        sources.settle();
        assertThat(held()).containsExactly(true);
    }

    @Test
    void what_was_passed_over_is_told_together_once_the_twin_has_it() {
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        sources.bring(ofScope(0));
        sources.settle();
        assertThat(alerts()).isZero();
        buy(1);
        sources.settle();
        assertThat(held()).containsExactly(true);
    }

    private static String ofElectrocardiograph() {
        return Bulletin.usual("B-ecg").critical().json();
    }

    private static String ofScope(int number) {
        return Bulletin.usual("B-" + number)
                .critical()
                .json()
                .replace("Bramquist Spot", "Tarnwick " + scope(number))
                .replace("Bramquist", "Tarnwick");
    }

    /** No name is like another. */
    private static String scope(int number) {
        return String.valueOf((char) ('A' + number % 26)).repeat(4 + number / 26);
    }

    private void buy(int scopes) {
        String twin = "/api/twins/"
                + owner.get("/api/twins").get("items").get(0).get("id").stringValue();
        String zone = owner.get(twin + "/graph").get("zones").get(0).get("id").stringValue();
        List<Map<String, Object>> bought = IntStream.range(0, scopes)
                .mapToObj(number -> "{id: scope-" + number + ", kind: medical-device, zone: " + zone
                        + ", vendor: Tarnwick, product: Tarnwick " + scope(number) + ", version: \"4.2\"}")
                .map(scope -> Map.<String, Object>of("path", "assets", "value", scope, "added", true))
                .toList();
        owner.editing(1).send(HttpMethod.PATCH, twin, Map.of("changes", bought), 200);
    }

    private int alerts() {
        return database.sql("select count(*) from alert where organisation = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    private List<Boolean> held() {
        return database.sql("select held_until from notice where subscription = ?")
                .param(subscription)
                .query((row, number) -> row.getObject(1) != null)
                .list();
    }

    /** How much each message tells of. */
    private List<Integer> messages() {
        return database.sql("select notices from delivery_message where subscription = ? order by created_at")
                .param(subscription)
                .query(Integer.class)
                .list();
    }

    private void pass(Duration time) {
        clock.advance(time);
        ahead = ahead.plus(time);
    }
}
