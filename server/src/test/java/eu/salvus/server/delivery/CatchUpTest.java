package eu.salvus.server.delivery;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What a hospital missed while it was away, however long it takes to hear all of it. */
@ServerTest
class CatchUpTest {

    private static final int TRIES = 1200;
    private static final long PAUSE = 50;
    private static final Duration STEP = Duration.ofMinutes(4);

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Packing packing;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    private Browser owner;
    private UUID organisation;
    private UUID subscription;
    private UUID alert;
    private int raised = 1;

    @BeforeEach
    void somebodyIsToldAtOnce() throws InterruptedException {
        owner = hospitals.found(server).browser();
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        alert = UUID.fromString(
                owner.upload("/api/advisories", "b.json", Bulletin.usual("B-1").json(), 200)
                        .get("items")
                        .get(0)
                        .get("fresh")
                        .get(0)
                        .stringValue());
        untilItsEffectOnCareIsKnown();
        subscription = UUID.fromString(owner.toldAtOnce("email").get("id").stringValue());
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void what_takes_longer_than_one_wait_is_told_in_one_message_all_the_same() {
        for (int document = 0; document < 4; document++) {
            missed();
            clock.advance(STEP);
            packing.pack(subscription);
            assertThat(messages()).as("after %s documents", document + 1).isEmpty();
        }
        transactions.executeWithoutResult(begun -> outbox.tellTogether(organisation));
        packing.pack(subscription);
        assertThat(messages()).containsExactly(4);
    }

    @Test
    void where_no_end_of_it_comes_it_is_told_five_minutes_after_the_last_of_it() {
        missed();
        clock.advance(STEP);
        missed();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        packing.pack(subscription);
        assertThat(messages()).containsExactly(2);
    }

    @Test
    void nothing_waits_longer_than_an_hour_for_the_rest_of_it() {
        for (int minutes = 0; minutes < 60; minutes += 4) {
            missed();
            packing.pack(subscription);
            assertThat(messages()).as("after %s minutes", minutes).isEmpty();
            clock.advance(STEP);
        }
        clock.advance(Duration.ofSeconds(1));
        packing.pack(subscription);
        assertThat(messages()).containsExactly(15);
    }

    /** Whoever imports what they have is warned of all that was ever said of it. */
    @Test
    void what_a_twin_that_has_changed_is_warned_of_is_told_together_once_all_is_compared() {
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        until(() -> database.sql("select count(*) from rematch where organisation = ? and state = 'DONE'")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                == 1);
        Instant now = clock.instant();
        until(() -> awaited().stream().noneMatch(until -> until.isAfter(now)));
        assertThat(awaited()).hasSize(1);
    }

    /** Until when those things wait that are told together. */
    private List<Instant> awaited() {
        return database
                .sql("select held_until from notice where subscription = ? and held_until is not null")
                .param(subscription)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** It ranks the alert, which is news that nobody missed. */
    private void untilItsEffectOnCareIsKnown() throws InterruptedException {
        for (int tried = 0;
                database.sql("select count(*) from care_effect where alert = ? and state = 'DONE'")
                                .param(alert)
                                .query(Integer.class)
                                .single()
                        == 0;
                tried++) {
            assertThat(tried).isLessThan(TRIES);
            Thread.sleep(PAUSE);
        }
    }

    private void missed() {
        raised++;
        AlertOutline outline = new AlertOutline(alert, raised, clock.instant(), Priority.SCHEDULED, null, false);
        transactions.executeWithoutResult(
                begun -> events.publishEvent(new AlertRaised(organisation, outline, Set.of(Cause.AFFECTEDNESS), true)));
    }

    /** How much each message tells of. */
    private List<Integer> messages() {
        return database.sql("select notices from delivery_message where subscription = ? order by created_at")
                .param(subscription)
                .query(Integer.class)
                .list();
    }
}
