package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.warning.alert.Priority;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What is told to all organisations. */
@ServerTest
class BroadcastTest {

    private static final Duration LATER = Duration.ofHours(1);

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
    Broadcasts broadcasts;

    @Autowired
    TransactionOperations transactions;

    private UUID one;
    private UUID other;

    @BeforeEach
    void twoOrganisationsAreToldAtOnce() {
        dispatcher.stop();
        Somebody host = hospitals.found(server);
        Somebody neighbour = hospitals.neighbour(server, host, "director");
        one = listening(host.browser());
        other = listening(neighbour.browser());
        assertThat(one).isNotEqualTo(other);
    }

    @AfterEach
    void forget() {
        database.sql("alter table notice drop constraint if exists unlucky").update();
        database.sql("delete from broadcast_untold").update();
        database.sql("delete from broadcast").update();
        dispatcher.begin();
        hospitals.forget();
    }

    @Test
    void who_cannot_be_told_just_then_is_told_later_and_the_others_at_once() {
        nothingCanBeKeptFor(one);
        begin();
        broadcasts.go();
        broadcasts.go();
        assertThat(notices(other)).isOne();
        assertThat(notices(one)).isZero();
        assertThat(open()).isOne();

        nothingHindersAnyMore();
        clock.advance(LATER);
        broadcasts.go();
        clock.advance(LATER.negated());
        assertThat(notices(one)).isOne();
        assertThat(notices(other)).as("told once").isOne();
        assertThat(open()).isZero();
    }

    @Test
    void who_cannot_be_told_for_days_is_left() {
        nothingCanBeKeptFor(one);
        begin();
        int rounds = 0;
        for (; open() > 0 || rounds == 0; rounds++) {
            broadcasts.go();
            clock.advance(LATER);
        }
        clock.advance(LATER.multipliedBy(-rounds));
        assertThat(rounds).isBetween(72, 96);
        assertThat(notices(other)).isOne();
    }

    @Test
    void what_everybody_was_told_is_over() {
        begin();
        broadcasts.go();
        broadcasts.go();
        assertThat(notices(one)).isOne();
        assertThat(notices(other)).isOne();
        assertThat(open()).isZero();
    }

    private void begin() {
        transactions.executeWithoutResult(
                begun -> broadcasts.begin("broadcast-test/" + UUID.randomUUID(), "/sources", Priority.OUT_OF_CYCLE));
    }

    private void nothingCanBeKeptFor(UUID organisation) {
        database.sql("alter table notice add constraint unlucky check (organisation <> '" + organisation + "')")
                .update();
    }

    private void nothingHindersAnyMore() {
        database.sql("alter table notice drop constraint unlucky").update();
    }

    private int notices(UUID organisation) {
        return count("notice where topic = 'SOURCES' and organisation = '" + organisation + "'");
    }

    private int open() {
        return count("broadcast");
    }

    private int count(String rows) {
        return database.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private static UUID listening(Browser browser) {
        browser.toldAtOnce("email");
        return UUID.fromString(
                browser.get("/api/me").get("organisation").get("id").stringValue());
    }
}
