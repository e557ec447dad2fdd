package eu.salvus.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What is compared anew when a hospital has changed. */
@ServerTest
class RematchingTest {

    private static final int TRIES = 1200;
    private static final long PAUSE = 50;

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Reweighing reweighing;

    private Browser guest;
    private UUID organisation;

    @BeforeEach
    void aGuestHasAPractice() {
        guest = Browser.guest(server);
        guest.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @Test
    void an_advisory_that_cannot_be_read_keeps_none_that_came_later_from_being_compared_and_is_tried_again() {
        String first =
                hand("B-1", Bulletin.usual("B-1").json()).get("fresh").get(0).stringValue();
        String later = Bulletin.usual("B-2")
                .json()
                .replace("Bramquist Spot", "Tarnwick Scope")
                .replace("Bramquist", "Tarnwick");
        assertThat(hand("B-2", later).get("fresh").size()).isZero();
        UUID advisory = advisory("B-1");
        byte[] body = database.sql("select body from advisory where id = ?")
                .param(advisory)
                .query((row, number) -> row.getBytes("body"))
                .single();
        keep(advisory, new byte[] {1, 2, 3});
        int before = alert(first).get("assets").size();

        buy();

        until(() -> alerts().size() == 2);
        assertThat(alert(first).get("assets").size()).isEqualTo(before);
        assertThat(reweighing.due(organisation, 10)).as("for now").isEmpty();
        assertThat(uncompared()).isOne();

        keep(advisory, body);
        clock.advance(Duration.ofMinutes(2));
        try {
            until(() -> {
                reweighing.due(organisation, 10).forEach(reweighing::weigh);
                return alert(first).get("assets").size() == before + 1;
            });
            assertThat(uncompared()).isZero();
        } finally {
            clock.advance(Duration.ofMinutes(-2));
        }
    }

    private JsonNode hand(String id, String json) {
        return guest.upload("/api/advisories", id + ".json", json, 200)
                .get("items")
                .get(0);
    }

    private UUID advisory(String id) {
        JsonNode twin = guest.get("/api/twins").get("items").get(0);
        organisation = database.sql("select organisation from twin where id = ?")
                .param(UUID.fromString(twin.get("id").stringValue()))
                .query(UUID.class)
                .single();
        return database.sql("select id from advisory where organisation = ? and tracking_id = ?")
                .params(organisation, id)
                .query(UUID.class)
                .single();
    }

    private void keep(UUID advisory, byte[] body) {
        assertThat(database.sql("update advisory set body = ? where id = ?")
                        .params(body, advisory)
                        .update())
                .isOne();
    }

    private void buy() {
        String twin = "/api/twins/"
                + guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        String zone = guest.get(twin + "/graph").get("zones").get(0).get("id").stringValue();
        List<Map<String, Object>> bought = List.of(
                added("{id: ecg-new, kind: medical-device, zone: " + zone
                        + ", vendor: Bramquist, product: Bramquist Spot, version: \"4.2\"}"),
                added("{id: scope-new, kind: medical-device, zone: " + zone
                        + ", vendor: Tarnwick, product: Tarnwick Scope, version: \"4.2\"}"));
        guest.editing(1).send(HttpMethod.PATCH, twin, Map.of("changes", bought), 200);
    }

    private static Map<String, Object> added(String asset) {
        return Map.of("path", "assets", "value", asset, "added", true);
    }

    private int uncompared() {
        return guest.get("/api/alerts").get("uncompared").intValue();
    }

    private JsonNode alerts() {
        return guest.get("/api/alerts").get("items");
    }

    private JsonNode alert(String id) {
        return guest.get("/api/alerts/" + id);
    }

    private static void until(BooleanSupplier reached) {
        for (int tries = 0; !reached.getAsBoolean(); tries++) {
            assertThat(tries).isLessThan(TRIES);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interruption);
            }
        }
    }
}
