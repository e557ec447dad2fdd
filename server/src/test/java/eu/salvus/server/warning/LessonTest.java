package eu.salvus.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What people teach about their own devices, and an alert that becomes an incident. */
@ServerTest
class LessonTest {

    private static final int TRIES = 1200;
    private static final long PAUSE = 50;

    @Autowired
    MockMvc server;

    @Autowired
    JdbcClient database;

    private Browser guest;

    @BeforeEach
    void aGuestHasAPractice() {
        guest = Browser.guest(server);
        guest.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @Test
    void what_somebody_says_is_the_same_product_is_found_by_its_version_from_then_on() {
        String alert = hand(doubtful("B-1"));
        assertThat(one(alert).get("alert").get("affectedness").stringValue()).isEqualTo("to-check");
        assertThat(one(alert).get("canLearn").booleanValue()).isTrue();
        guest.post("/api/alerts/" + alert + "/same-product", null, 204);
        until(alert, "affected");
        assertThat(one(alert).get("canLearn").booleanValue()).isFalse();
        JsonNode lesson = guest.get("/api/lessons").get("items").get(0);
        assertThat(lesson.get("kind").stringValue()).isEqualTo("same-product");
        assertThat(lesson.get("theirs").stringValue()).contains("Cardiograph");
        guest.send(HttpMethod.DELETE, "/api/lessons/" + lesson.get("id").stringValue(), null, 204);
        until(alert, "to-check");
        assertThat(guest.get("/api/lessons").get("items").size()).isZero();
    }

    @Test
    void what_is_not_ours_is_not_warned_of_again_under_that_name_until_the_answer_is_taken_back() {
        String alert = hand(doubtful("B-1"));
        guest.editing(1).post("/api/alerts/" + alert + "/answers", Map.of("state", "not-ours"), 200);
        JsonNode lesson = guest.get("/api/lessons").get("items").get(0);
        assertThat(lesson.get("kind").stringValue()).isEqualTo("not-ours");
        assertThat(lesson.get("until").isNull()).isFalse();
        assertThat(guest.upload("/api/advisories", "b.json", another("B-2"), 200)
                        .get("items")
                        .get(0)
                        .get("fresh")
                        .size())
                .isZero();
        guest.editing(2).post("/api/alerts/" + alert + "/answers", Map.of("state", "open"), 200);
        assertThat(guest.get("/api/lessons").get("items").size()).isZero();
        assertThat(guest.upload("/api/advisories", "b.json", another("B-3"), 200)
                        .get("items")
                        .get(0)
                        .get("fresh")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void nobody_can_teach_away_what_surely_is_there() {
        String alert = hand(Bulletin.usual("B-1").json());
        guest.post("/api/alerts/" + alert + "/same-product", null, 409);
        guest.editing(1).post("/api/alerts/" + alert + "/answers", Map.of("state", "not-ours"), 200);
        assertThat(guest.get("/api/lessons").get("items").size()).isZero();
    }

    @Test
    void the_facts_of_an_alert_are_handed_over_to_be_read_and_to_be_worked_with() {
        String alert = hand(Bulletin.usual("B-1")
                .withWorkaround("Unplug the network cable.")
                .json());
        guest.editing(1).post("/api/alerts/" + alert + "/answers", Map.of("state", "need-help", "note", "Line 3"), 200);
        JsonNode incident = guest.post("/api/alerts/" + alert + "/incidents", null, 201);
        assertThat(incident.get("facts").get("alert").get("id").stringValue()).isEqualTo(alert);
        String text = incident.get("texts").get(0).get("text").stringValue();
        assertThat(text)
                .contains(
                        "Bramquist Spot",
                        "CVE-2026-0001",
                        "Unplug the network cable.",
                        "needs help",
                        "Line 3",
                        "$.product_tree")
                .contains(incident.get("facts").get("assets").get(0).get("name").stringValue());
        assertThat(incident.get("texts").get(1).get("language").stringValue()).isEqualTo("fr");
        assertThat(incident.get("texts").get(1).get("text").stringValue())
                .startsWith("Faits de l’incident")
                .contains("Unplug the network cable.", "Line 3");
        assertThat(database.sql("select count(*) from audit_entry where act = 'INCIDENT_DECLARED' and subject = ?")
                        .param("alert/" + alert)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String doubtful(String id) {
        return Bulletin.usual(id).json().replace("Bramquist Spot", "Bramquist Spot Cardiograph");
    }

    private static String another(String id) {
        return doubtful(id)
                .replace("CVE-2026-0001", "CVE-2026-9" + id.substring(2))
                .replace("Update to", id + ": update to");
    }

    private String hand(String json) {
        return guest.upload("/api/advisories", "b.json", json, 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue();
    }

    private JsonNode one(String alert) {
        return guest.get("/api/alerts/" + alert);
    }

    private void until(String alert, String affectedness) {
        for (int tried = 0;
                !one(alert).get("alert").get("affectedness").stringValue().equals(affectedness);
                tried++) {
            assertThat(tried).isLessThan(TRIES);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interruption);
            }
        }
    }
}
