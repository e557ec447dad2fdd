package eu.salvus.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.Meeting;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An advisory that arrives holds its organisation, then its alerts. Whoever took them the other way round would end it, or be ended by it: so each who waits
 * for the organisation holds nothing yet that the advisory needs.
 */
@ServerTest
class LockOrderTest {

    private static final int TRIES = 1200;
    private static final long PAUSE = 50;

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Alerts alerts;

    @Autowired
    ExpiredAnswers expired;

    @Autowired
    EffectRunner effects;

    @Autowired
    AlertDesk desk;

    private Browser guest;
    private UUID alert;
    private UUID organisation;

    @BeforeEach
    void aGuestHasAnAlert() throws InterruptedException {
        guest = Browser.guest(server);
        guest.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        String doubtful = Bulletin.usual("B-1").json().replace("Bramquist Spot", "Bramquist Spot Cardiograph");
        alert = UUID.fromString(guest.upload("/api/advisories", "b.json", doubtful, 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue());
        organisation = one("select organisation from alert where id = ?", UUID.class);
        untilItsEffectIsKnown();
    }

    @Test
    void whoever_answers_an_alert_holds_the_organisation_first() {
        whileHeld(() -> guest.editing(1).post(page("/answers"), Map.of("state", "not-ours"), 200), "alert");
        assertThat(one("select state from alert where id = ?", String.class)).isEqualTo("NOT_OURS");
    }

    @Test
    void whoever_asks_again_holds_the_organisation_first() {
        guest.editing(1).post(page("/answers"), Map.of("state", "not-ours"), 200);
        clock.advance(Duration.ofDays(181));
        try {
            whileHeld(() -> alerts.askAgain(organisation), "alert");
        } finally {
            clock.advance(Duration.ofDays(-181));
        }
        assertThat(one("select state from alert where id = ?", String.class)).isEqualTo("OPEN");
    }

    @Test
    void whoever_forgets_a_lesson_holds_the_organisation_first() {
        guest.editing(1).post(page("/answers"), Map.of("state", "not-ours"), 200);
        UUID lesson = one("select id from lesson where alert = ? order by id limit 1", UUID.class);
        whileHeld(() -> guest.send(HttpMethod.DELETE, "/api/lessons/" + lesson, null, 204), "lesson");
        assertThat(database.sql("select count(*) from lesson where id = ?")
                        .param(lesson)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_held_for_a_time_only_is_forgotten_with_the_organisation_held_first() {
        guest.editing(1).post(page("/answers"), Map.of("state", "not-ours"), 200);
        OffsetDateTime later = clock.instant().plus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC);
        database.sql("update alert set answer_ends_at = ? where id = ?")
                .params(later, alert)
                .update();
        clock.advance(Duration.ofDays(182));
        try {
            whileHeld(expired::askAgain, "lesson");
        } finally {
            clock.advance(Duration.ofDays(-182));
        }
        assertThat(database.sql("select count(*) from lesson where organisation = ?")
                        .param(organisation)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_ranks_an_alert_by_its_effect_holds_the_organisation_first() {
        UUID effect = one("select id from care_effect where alert = ?", UUID.class);
        database.sql("update care_effect set state = 'RUNNING' where id = ?")
                .param(effect)
                .update();
        whileHeld(() -> assertThat(effects.run(effect, () -> true)).isTrue(), "care_effect");
        assertThat(one("select state from care_effect where alert = ?", String.class))
                .isEqualTo("DONE");
    }

    /** Whoever read the alert before would write what it was over what it has become. */
    @Test
    void an_effect_that_is_found_while_attacks_become_known_ranks_what_is_known_then() {
        UUID effect = one("select id from care_effect where alert = ?", UUID.class);
        UUID advisory = one(
                "select v.id from advisory v join alert a on a.organisation = v.organisation where a.id = ?",
                UUID.class);
        Map<String, Object> before = rank();
        database.sql("update care_effect set state = 'RUNNING' where id = ?")
                .param(effect)
                .update();
        database.sql("insert into exploitation (weakness, source, kind, level, ransomware, body, automatable) values"
                        + " ('CVE-2026-0001', 'lock-order', 'KNOWN', 'ACTIVE', true, '{}', true)")
                .update();
        Map<String, Object> heard = new HashMap<>();
        try {
            new Meeting(database, transactions)
                    .of(
                            () -> desk.hearAgain(organisation, advisory),
                            () -> assertThat(effects.run(effect, () -> true)).isTrue(),
                            () -> heard.putAll(rank()));
        } finally {
            database.sql("delete from exploitation where source = 'lock-order'").update();
        }
        assertThat(heard).containsEntry("automatable", true);
        assertThat(heard.get("priority")).isNotEqualTo(before.get("priority"));
        assertThat(rank()).isEqualTo(heard);
    }

    private Map<String, Object> rank() {
        return database.sql(
                        "select exploitation, priority, priority_rank, exposure, automatable, safety, mission, human,"
                                + " cast(deadline as varchar) as by_when from alert where id = ?")
                .param(alert)
                .query()
                .singleRow();
    }

    /** What waits for the organisation holds none of its rows of a table. */
    private void whileHeld(Runnable waits, String table) {
        int rows = rows(table, "");
        assertThat(rows).isPositive();
        new Meeting(database, transactions)
                .of(
                        () -> database.sql("select id from organisation where id = ? for update")
                                .param(organisation)
                                .query(UUID.class)
                                .single(),
                        waits,
                        () -> assertThat(rows(table, " for update skip locked"))
                                .as("rows of %s that nobody holds", table)
                                .isEqualTo(rows));
    }

    private int rows(String table, String how) {
        return database.sql("select id from " + table + " where organisation = ?" + how)
                .param(organisation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .size();
    }

    private void untilItsEffectIsKnown() throws InterruptedException {
        for (int tried = 0;
                !one("select state from care_effect where alert = ?", String.class)
                        .equals("DONE");
                tried++) {
            assertThat(tried).isLessThan(TRIES);
            Thread.sleep(PAUSE);
        }
    }

    private <T> T one(String sql, Class<T> type) {
        return database.sql(sql).param(alert).query(type).single();
    }

    private String page(String part) {
        return "/api/alerts/" + alert + part;
    }
}
