package eu.salvus.server.warning;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.TestMailbox;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.source.Bringing;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Of what people said that it is not theirs they are asked again after half a year. */
@ServerTest
class AskedAgainTest {

    private static final Duration OVER = Duration.ofDays(181);

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Alerts alerts;

    @Autowired
    ExpiredAnswers expired;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationContext application;

    private Bringing sources;
    private Somebody somebody;
    private Browser owner;
    private String path;
    private UUID id;
    private UUID organisation;
    private String calendar;
    private Duration ahead = Duration.ZERO;

    @BeforeEach
    void somethingIsNotTheirs() {
        sources = new Bringing(application);
        sources.exploited("CVE-2026-0001");
        somebody = hospitals.found(server);
        owner = somebody.browser();
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        subscribe("email");
        calendar = subscribe("calendar").get("paths").get(0).stringValue();
        id = UUID.fromString(
                owner.upload("/api/advisories", "b.json", Bulletin.usual("B-1").json(), 200)
                        .get("items")
                        .get(0)
                        .get("fresh")
                        .get(0)
                        .stringValue());
        path = "/api/alerts/" + id;
        until(() -> mails().size() == 1);
        until(() -> database.sql("select count(*) from care_effect where alert = ? and state = 'DONE'")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1);
        owner.editing(owner.get(path).get("alert").get("version").intValue())
                .post(path + "/answers", Map.of("state", "not-ours"), 200);
    }

    @AfterEach
    void forget() {
        clock.advance(ahead.negated());
        hospitals.forget();
        sources.forget();
    }

    @Test
    void it_is_raised_for_that_and_its_deadline_counts_from_then() {
        fetched();
        Instant before = deadline(alert());
        pass(OVER);
        expired.askAgain();
        pass(OVER.negated());
        JsonNode alert = alert();
        assertThat(alert.get("state").stringValue()).isEqualTo("open");
        assertThat(alert.get("raisedFor").valueStream().map(JsonNode::stringValue))
                .containsExactly("asked-again");
        assertThat(deadline(alert)).isAfter(before.plus(Duration.ofDays(180)));
        JsonNode listed = owner.get("/api/alerts").get("items").get(0);
        assertThat(deadline(listed)).isEqualTo(deadline(alert));
        assertThat(fetched())
                .contains(DateTimeFormatter.BASIC_ISO_DATE.format(
                        deadline(alert).atZone(ZoneId.of("Europe/Paris")).toLocalDate()));
    }

    @Test
    void it_is_told_once_though_two_turns_ask_at_the_same_time_and_names_nothing() throws Exception {
        pass(OVER);
        try (ExecutorService turns = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> turn = () -> {
                alerts.askAgain(organisation);
                return true;
            };
            for (var each : turns.invokeAll(List.of(turn, turn))) {
                assertThat(each.get()).isTrue();
            }
        }
        expired.askAgain();
        pass(Duration.ofMinutes(6));
        until(() -> mails().size() == 2);
        assertThat(raisedCount()).isEqualTo(2);
        assertThat(TestMailbox.text(mails().getLast()))
                .contains("/alerts/" + id)
                .doesNotContain("Bramquist", "CVE", "B-1");
    }

    @Test
    void a_turn_that_was_killed_tells_nothing_and_the_next_one_all() {
        pass(OVER);
        transactions.executeWithoutResult(killed -> {
            alerts.askAgain(organisation);
            killed.setRollbackOnly();
        });
        assertThat(raisedCount()).isOne();
        assertThat(notices()).isOne();
        expired.askAgain();
        assertThat(raisedCount()).isEqualTo(2);
        assertThat(notices()).isEqualTo(2);
    }

    @Test
    void how_fast_warnings_come_does_not_count_the_half_year() {
        pass(OVER);
        expired.askAgain();
        assertThat(stored()).isAfter(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void it_is_told_once_though_all_is_compared_anew_before_its_lessons_are_looked_for() {
        UUID doubtful = notOursThoughItMayBe();
        assertThat(lessons()).isOne();
        pass(Duration.ofDays(180));
        expired.askAgain();
        assertThat(lessons()).isOne();
        pass(Duration.ofDays(1));
        alerts.askAgain(organisation);
        assertThat(lessons()).isZero();
        compare();
        pass(Duration.ofDays(1));
        expired.askAgain();
        compare();
        pass(Duration.ofDays(182).negated());
        assertThat(owner.get("/api/alerts/" + doubtful)
                        .get("alert")
                        .get("state")
                        .stringValue())
                .isEqualTo("open");
        assertThat(raisedCount(doubtful)).isEqualTo(2);
    }

    private UUID notOursThoughItMayBe() {
        UUID doubtful = UUID.fromString(owner.upload(
                        "/api/advisories",
                        "b2.json",
                        Bulletin.usual("B-2")
                                .fixed("Update to version 6.0.")
                                .json()
                                .replace("CVE-2026-0001", "CVE-2026-0002")
                                .replace("Bramquist Spot", "Bramquist Spot Cardiograph"),
                        200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue());
        String its = "/api/alerts/" + doubtful;
        owner.editing(owner.get(its).get("alert").get("version").intValue())
                .post(its + "/answers", Map.of("state", "not-ours"), 200);
        return doubtful;
    }

    private int lessons() {
        return database.sql("select count(*) from lesson where organisation = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    private void compare() {
        transactions.executeWithoutResult(taught -> application.publishEvent(new LessonsChanged(organisation)));
        until(() -> database.sql("select count(*) from rematch where organisation = ? and state <> 'DONE'")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private JsonNode subscribe(String channel) {
        return owner.toldAtOnce(channel);
    }

    private List<MimeMessage> mails() {
        return TestMailbox.to(somebody.email());
    }

    private String fetched() {
        try {
            return new Browser(server).answer(HttpMethod.GET, calendar, null).getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode alert() {
        return owner.get(path).get("alert");
    }

    private static Instant deadline(JsonNode alert) {
        return Instant.parse(alert.get("deadline").stringValue());
    }

    private Instant stored() {
        return database.sql("select stored_at from alert where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private int raisedCount() {
        return raisedCount(id);
    }

    private int raisedCount(UUID alert) {
        return database.sql("select raised_count from alert where id = ?")
                .param(alert)
                .query(Integer.class)
                .single();
    }

    private int notices() {
        return database.sql("select count(*) from notice where alert = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void pass(Duration time) {
        clock.advance(time);
        ahead = ahead.plus(time);
    }
}
