package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class GuestJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    MockMvc server;

    @Test
    void aGuestSeesADemoHospitalAsAGraph() {
        Browser guest = Browser.guest(server);
        JsonNode twin = guest.get("/api/twins").get("items").get(0);
        JsonNode graph = guest.get("/api/twins/" + twin.get("id").stringValue() + "/graph");
        assertThat(twin.get("demo").booleanValue()).isTrue();
        assertThat(graph.get("assets").size()).isEqualTo(twin.get("assets").intValue());
        assertThat(graph.get("clinical").size()).isEqualTo(twin.get("services").intValue());
    }

    @Test
    void aGuestSimulatesAnAttackAndReadsItsStoryInFrench() {
        Browser guest = Browser.guest(server).speaking(Locale.FRENCH);
        String twin = guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        JsonNode asked = guest.post(
                "/api/simulations", Map.of("twin", twin, "scenario", "ransomware-phishing", "runs", 20), 202);
        String path = "/api/simulations/" + asked.get("id").stringValue();
        guest.until(path, "done", PATIENCE);
        assertThat(guest.get(path + "/result").get("headline").get(0).stringValue())
                .startsWith("Sur 20 tentatives simulées");
        assertThat(guest.get(path + "/wall")
                        .get("data")
                        .get("assets")
                        .get(0)
                        .get("name")
                        .stringValue())
                .isEmpty();
        assertThat(guest.get(path + "/replay").get("data").get("events").size()).isPositive();
    }

    @Test
    void aGuestMayNotAskForMoreThanTheirShare() {
        Browser guest = Browser.guest(server);
        String twin = guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        JsonNode problem =
                guest.post("/api/simulations", Map.of("twin", twin, "scenario", "worm-legacy", "runs", 1_001), 400);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:too-many-runs");
    }

    @Test
    void nobodySeesAnotherGuestsHospital() {
        String twin = Browser.guest(server)
                .get("/api/twins")
                .get("items")
                .get(0)
                .get("id")
                .stringValue();
        Browser.guest(server).send(HttpMethod.GET, "/api/twins/" + twin, null, 404);
    }

    @Test
    void whoeverIsNotSignedInIsToldSoKindly() {
        JsonNode problem = new Browser(server).speaking(Locale.FRENCH).send(HttpMethod.GET, "/api/twins", null, 401);
        assertThat(problem.get("title").stringValue()).isEqualTo("Connectez-vous");
    }

    @Test
    void anIdThatIsNoneIsToldAsSomethingThatIsNotThere() {
        JsonNode problem = Browser.guest(server).send(HttpMethod.GET, "/api/twins/mine", null, 404);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:not-found");
    }

    @Test
    void aRequestThatIsNotUnderstoodIsRefusedInTheReadersLanguage() {
        JsonNode problem =
                Browser.guest(server).speaking(Locale.FRENCH).post("/api/simulations", Map.of("runs", "beaucoup"), 400);
        assertThat(problem.get("title").stringValue()).isEqualTo("Demande non comprise");
    }
}
