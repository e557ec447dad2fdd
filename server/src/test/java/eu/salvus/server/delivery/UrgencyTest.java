package eu.salvus.server.delivery;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.Meeting;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.TestMailbox;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRanked;
import eu.salvus.warning.alert.Priority;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/** What becomes urgent after it was told, or while it waits: the effect on care is simulated after an alert is stored. */
@ServerTest
class UrgencyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWN = "/api/me/notifications";

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Packing packing;

    @Autowired
    Messages messages;

    @Autowired
    Timings timings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    private Somebody somebody;
    private Browser owner;
    private UUID organisation;
    private UUID subscription;
    private int bulletins;

    @BeforeEach
    void somebodyIsToldAtOnce() {
        somebody = hospitals.found(server);
        owner = somebody.browser();
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        subscription = UUID.fromString(owner.toldAtOnce("email").get("id").stringValue());
    }

    @AfterEach
    void forget() {
        dispatcher.begin();
        hospitals.forget();
    }

    @Test
    void whoever_was_told_that_it_can_wait_is_told_once_when_it_cannot() throws Exception {
        UUID alert = warn();
        mails(1);
        rank(alert, Priority.IMMEDIATE);
        MimeMessage second = mails(2).getLast();
        assertThat(second.getSubject()).isEqualTo("Salvus: An alert to deal with at once");
        assertThat(second.getContent().toString()).contains("/alerts/" + alert);
        rank(alert, Priority.SCHEDULED);
        rank(alert, Priority.IMMEDIATE);
        clock.advance(Duration.ofHours(1));
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).hasSize(2);
    }

    /** It was missed once, and told together with what else was; that was over long before. */
    @Test
    void what_cannot_wait_any_more_waits_for_nothing_that_was_awaited_when_it_could() throws Exception {
        UUID alert = warn();
        mails(1);
        assertThat(database.sql("update notice set held_until = ? where subscription = ?")
                        .params(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC), subscription)
                        .update())
                .isEqualTo(1);
        rank(alert, Priority.IMMEDIATE);
        assertThat(database.sql("select count(*) from notice where subscription = ? and held_until > ?")
                        .params(subscription, clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mails(2).getLast().getSubject()).isEqualTo("Salvus: An alert to deal with at once");
    }

    @Test
    void whoever_was_told_that_it_can_wait_is_not_told_again_that_it_can_wait_a_little_less() {
        UUID alert = warn();
        mails(1);
        rank(alert, Priority.OUT_OF_CYCLE);
        clock.advance(Duration.ofHours(1));
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).hasSize(1);
    }

    /** It was raised before they began, and waited for the pause between two messages, or for what else was missed. */
    @Test
    void what_can_wait_is_not_sent_in_quiet_hours_and_what_cannot_is() {
        dispatcher.stop();
        UUID calm = warn();
        UUID urgent = warn();
        rank(urgent, Priority.IMMEDIATE);
        nowIsQuiet();
        packing.pack(subscription);
        assertThat(database.sql("select alert from notice where subscription = ? and message is not null")
                        .param(subscription)
                        .query(UUID.class)
                        .list())
                .containsExactly(urgent);
        assertThat(database.sql("select count(*) from notice where alert = ? and not_before > ?")
                        .params(
                                calm,
                                clock.instant().plus(Duration.ofMinutes(50)).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoever_was_told_long_ago_is_not_told_again_where_an_advisory_only_has_other_words() {
        Bulletin bulletin = Bulletin.usual("B-9");
        owner.upload("/api/advisories", "b.json", bulletin.json(), 200);
        mails(1);
        toldLongAgo();
        Bulletin reworded = bulletin.revised("2").dated("2026-11-21T10:00:00.000Z");
        JsonNode heard = owner.upload("/api/advisories", "b.json", reworded.json(), 200);
        assertThat(heard.get("items").get(0).get("folded").size()).isOne();
        assertThat(notices()).isZero();
    }

    @Test
    void whoever_was_told_long_ago_that_it_can_wait_is_told_when_it_cannot() throws Exception {
        UUID alert = warn();
        mails(1);
        toldLongAgo();
        rank(alert, Priority.IMMEDIATE);
        assertThat(mails(2).getLast().getSubject()).isEqualTo("Salvus: An alert to deal with at once");
    }

    @Test
    void a_message_that_was_put_off_goes_when_what_it_tells_cannot_wait() throws Exception {
        dispatcher.stop();
        UUID alert = warn();
        putOff();
        rank(alert, Priority.IMMEDIATE);
        dispatcher.begin();
        assertThat(mails(1).getFirst().getSubject()).isEqualTo("Salvus: An alert to deal with at once");
    }

    @Test
    void what_cannot_wait_does_not_wait_behind_a_message_that_was_put_off() throws Exception {
        dispatcher.stop();
        UUID calm = warn();
        putOff();
        UUID urgent = warn();
        rank(urgent, Priority.IMMEDIATE);
        dispatcher.begin();
        assertThat(mails(1).getFirst().getContent().toString())
                .contains("/alerts/" + urgent)
                .doesNotContain("/alerts/" + calm);
        clock.advance(Duration.ofHours(11));
        assertThat(mails(2).getLast().getContent().toString())
                .contains("/alerts/" + calm)
                .doesNotContain("/alerts/" + urgent);
    }

    @Test
    void what_was_given_up_is_told_again_when_it_cannot_wait() throws Exception {
        dispatcher.stop();
        UUID alert = warn();
        packing.pack(subscription);
        database.sql("update delivery_message set state = 'GIVEN_UP' where subscription = ?")
                .param(subscription)
                .update();
        rank(alert, Priority.IMMEDIATE);
        dispatcher.begin();
        assertThat(mails(1).getFirst().getSubject()).isEqualTo("Salvus: An alert to deal with at once");
    }

    /** What is heard holds alerts, and then changes messages: who wrote down a message while waiting for an alert would end one of the two. */
    @Test
    void that_a_message_was_sent_is_written_down_while_its_alert_is_held() throws Exception {
        dispatcher.stop();
        UUID alert = warn();
        try {
            new Meeting(database, transactions)
                    .of(
                            () -> database.sql("select id from alert where id = ? for update")
                                    .param(alert)
                                    .query(UUID.class)
                                    .single(),
                            () -> {
                                dispatcher.begin();
                                dispatcher.drain(PATIENCE);
                            },
                            () -> {
                                until(() -> states().equals(List.of("SENT")));
                                clock.advance(Messages.LEASE.plusMinutes(1));
                                rank(alert, Priority.IMMEDIATE);
                            });
            assertThat(mails(2).getLast().getSubject()).isEqualTo("Salvus: An alert to deal with at once");
            until(() ->
                    !owner.get("/api/alerts/" + alert).get("times").get("sent").isNull());
        } finally {
            clock.advance(Messages.LEASE.plusMinutes(1).negated());
        }
    }

    /** What arrives holds the organisation and then what waits; who went the other way round would end one of the two. */
    @Test
    void whoever_changes_what_they_are_told_waits_for_what_arrives_before_touching_anything() throws Exception {
        dispatcher.stop();
        warn();
        List<Runnable> changes = List.of(
                () -> owner.send(HttpMethod.PUT, OWN, Map.of("zone", "UTC", "breakThrough", true), 200),
                () -> owner.send(HttpMethod.PUT, OWN + "/subscriptions/" + subscription, weekly(), 200),
                () -> owner.send(HttpMethod.DELETE, OWN + "/subscriptions/" + subscription, null, 204));
        for (Runnable change : changes) {
            CompletableFuture<Void> changed = transactions.execute(status -> {
                database.sql("select id from organisation where id = ? for update")
                        .param(organisation)
                        .query(UUID.class)
                        .single();
                CompletableFuture<Void> begun = CompletableFuture.runAsync(change);
                sleep(500);
                assertThat(database.sql("select id from notice where subscription = ? for update nowait")
                                .param(subscription)
                                .query(UUID.class)
                                .list())
                        .hasSize(1);
                assertThat(begun).isNotDone();
                return begun;
            });
            changed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void what_is_packed_waits_for_nobody_who_holds_what_waits() {
        dispatcher.stop();
        warn();
        transactions.executeWithoutResult(status -> {
            database.sql("select id from notice where subscription = ? for update")
                    .param(subscription)
                    .query(UUID.class)
                    .single();
            CompletableFuture<Void> packed = CompletableFuture.runAsync(() -> packing.pack(subscription));
            assertThat(packed).succeedsWithin(PATIENCE);
        });
        assertThat(messages()).isZero();
        packing.pack(subscription);
        assertThat(messages()).isOne();
    }

    /** An hour more of quiet, which what waits knows nothing of. */
    private void nowIsQuiet() {
        UUID person = database.sql("select person from notification_subscription where id = ?")
                .param(subscription)
                .query(UUID.class)
                .single();
        LocalTime now = clock.instant().atOffset(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        timings.put(
                organisation,
                person,
                new Timing(ZoneId.of("UTC"), new Timing.Quiet(now.minusHours(1), now.plusHours(1)), true));
    }

    /** What was told is forgotten, and the effect on care of what it told is known. */
    private void toldLongAgo() {
        until(() -> states().equals(List.of("SENT")));
        until(() -> database.sql("select count(*) from care_effect where organisation = ? and state <> 'DONE'")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                == 0);
        database.sql("update delivery_message set ended_at = ? where subscription = ?")
                .params(clock.instant().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC), subscription)
                .update();
        messages.forgetOld();
        assertThat(notices()).isZero();
    }

    private int notices() {
        return database.sql("select count(*) from notice where subscription = ?")
                .param(subscription)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> weekly() {
        return Map.of("channel", "email", "priorityFrom", "defer", "rhythm", "weekly", "hour", 8, "weekday", "monday");
    }

    private List<String> states() {
        return database.sql("select state from delivery_message where subscription = ?")
                .param(subscription)
                .query(String.class)
                .list();
    }

    private int messages() {
        return database.sql("select count(*) from delivery_message where subscription = ?")
                .param(subscription)
                .query(Integer.class)
                .single();
    }

    /** As after an attempt that failed in quiet hours. */
    private void putOff() {
        packing.pack(subscription);
        assertThat(database.sql("update delivery_message set next_try_at = ? where subscription = ?")
                        .params(clock.instant().plus(Duration.ofHours(10)).atOffset(ZoneOffset.UTC), subscription)
                        .update())
                .isEqualTo(1);
    }

    private void rank(UUID alert, Priority priority) {
        AlertOutline outline = new AlertOutline(alert, 1, clock.instant(), priority, null, false);
        transactions.executeWithoutResult(
                status -> events.publishEvent(new AlertRanked(organisation, outline, Priority.SCHEDULED)));
    }

    /** An alert that can wait. */
    private UUID warn() {
        bulletins++;
        Bulletin bulletin = new Bulletin(
                "B-" + bulletins,
                "1",
                "2026-11-20T10:00:00.000Z",
                "vers:generic/<5.0",
                "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N",
                "Update to version 5.0." + bulletins + ".",
                "");
        String json = bulletin.json().replace("CVE-2026-0001", "CVE-2026-000" + bulletins);
        return UUID.fromString(owner.upload("/api/advisories", "b.json", json, 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue());
    }

    private List<MimeMessage> mails(int count) {
        until(() -> TestMailbox.to(somebody.email()).size() >= count);
        // Whoever has brought one writes that down after it: were the clock moved before, it would be taken for lost,
        // and brought again.
        until(() -> database.sql(
                                "select count(*) from delivery_message where subscription = ? and state = 'DUE' and claimed_until is not null")
                        .param(subscription)
                        .query(Integer.class)
                        .single()
                == 0);
        List<MimeMessage> all = TestMailbox.to(somebody.email());
        assertThat(all).hasSize(count);
        return all;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }
}
