package eu.salvus.server.delivery;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.source.Bringing;
import eu.salvus.server.source.HeardLate;
import eu.salvus.server.subscription.CaughtUp;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.TwinsCompared;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Priority;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What was missed is told once the last that brings some of it is done, and not before. */
@ServerTest
class MissedTogetherTest {

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

    @Autowired
    TransactionOperations transactions;

    private Bringing sources;
    private Browser owner;
    private UUID organisation;

    @BeforeEach
    void somebodyIsToldAtOnce() {
        sources = new Bringing(application);
        owner = hospitals.found(server).browser();
        organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        owner.toldAtOnce("email");
    }

    @AfterEach
    void forget() {
        hospitals.forget();
        sources.forget();
    }

    @Test
    void what_sources_had_said_before_a_twin_was_there_is_told_once_all_of_it_is_heard() {
        sources.bring(Bulletin.usual("B-1").json(), Bulletin.usual("B-2").json());
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        sources.settle();
        until(() -> !held().isEmpty());
        assertThat(held()).containsOnly(false);
    }

    @Test
    void the_end_of_one_of_them_is_waited_for_by_what_the_others_brought() {
        missed();
        transactions.executeWithoutResult(begun -> {
            compares();
            application.publishEvent(new HeardLate(organisation));
            application.publishEvent(caughtUp());
            assertThat(held()).containsExactly(true);
            begun.setRollbackOnly();
        });
        transactions.executeWithoutResult(begun -> {
            hearsAnew();
            application.publishEvent(new TwinsCompared(organisation));
            application.publishEvent(caughtUp());
            assertThat(held()).containsExactly(true);
            begun.setRollbackOnly();
        });
    }

    @Test
    void a_wish_to_hear_anew_what_nobody_ever_said_is_waited_for_by_nobody() {
        missed();
        transactions.executeWithoutResult(begun -> {
            database.sql("insert into hearing_anew (id, organisation, last_here) values (?, ?, 0)")
                    .params(UUID.randomUUID(), organisation)
                    .update();
            application.publishEvent(new TwinsCompared(organisation));
            assertThat(held()).containsExactly(false);
            begun.setRollbackOnly();
        });
    }

    @Test
    void the_last_of_them_tells_it() {
        for (Object last : List.of(new HeardLate(organisation), new TwinsCompared(organisation), caughtUp())) {
            transactions.executeWithoutResult(begun -> {
                missed();
                application.publishEvent(last);
                assertThat(held()).as(last.toString()).containsExactly(false);
                begun.setRollbackOnly();
            });
        }
    }

    private CaughtUp caughtUp() {
        return new CaughtUp(organisation, clock.instant(), 1, 1);
    }

    private void compares() {
        database.sql("insert into rematch (id, organisation, state, done, created_at) values (?, ?, 'RUNNING', 0, ?)")
                .params(UUID.randomUUID(), organisation, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void hearsAnew() {
        database.sql("insert into hearing_anew (id, organisation, last_here) values (?, ?, 1)")
                .params(UUID.randomUUID(), organisation)
                .update();
    }

    private void missed() {
        AlertOutline outline = new AlertOutline(UUID.randomUUID(), 1, clock.instant(), Priority.SCHEDULED, null, false);
        transactions.executeWithoutResult(
                begun -> application.publishEvent(new AlertRaised(organisation, outline, Set.of(Cause.NEW), true)));
    }

    /** Of each thing to be told, whether it waits for others. */
    private List<Boolean> held() {
        return database
                .sql("select held_until from notice where organisation = ? and held_until is not null")
                .param(organisation)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(until -> until.toInstant().isAfter(clock.instant()))
                .toList();
    }
}
