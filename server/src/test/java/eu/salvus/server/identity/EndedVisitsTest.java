package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class EndedVisitsTest {

    @Autowired
    MockMvc server;

    @Autowired
    EndedVisits visits;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"twin", "simulation", "organisation"})
    void whatAGuestLeavesBehindIsForgottenAfterTheirVisitAndNotBefore(String table) {
        UUID organisation = guestWhoSimulated();
        visits.forget();
        assertThat(rows(table, organisation)).isPositive();
        clock.advance(Duration.ofHours(25));
        visits.forget();
        assertThat(rows(table, organisation)).isZero();
    }

    @Test
    void forgettingTwiceHarmsNothing() {
        UUID organisation = guestWhoSimulated();
        clock.advance(Duration.ofHours(25));
        visits.forget();
        visits.forget();
        assertThat(rows("twin", organisation)).isZero();
    }

    @Test
    void whatTheLogSaysOfAGuestStays() {
        UUID organisation = guestWhoSimulated();
        clock.advance(Duration.ofHours(25));
        visits.forget();
        assertThat(rows("audit_entry", organisation)).isPositive();
    }

    private UUID guestWhoSimulated() {
        Browser guest = Browser.guest(server);
        String twin = guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        String simulation = guest.post(
                        "/api/simulations", Map.of("twin", twin, "scenario", "worm-legacy", "runs", 5), 202)
                .get("id")
                .stringValue();
        guest.until("/api/simulations/" + simulation, "done", Duration.ofMinutes(2));
        return UUID.fromString(
                guest.get("/api/me").get("organisation").get("id").stringValue());
    }

    private long rows(String table, UUID organisation) {
        String column = table.equals("organisation") ? "id" : "organisation";
        return database.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }
}
