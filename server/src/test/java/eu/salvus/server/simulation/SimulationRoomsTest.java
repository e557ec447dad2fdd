package eu.salvus.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class SimulationRoomsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    MockMvc server;

    private Browser guest;
    private String twin;

    @BeforeEach
    void aGuestHasAClinic() {
        guest = Browser.guest(server);
        twin = guest.post("/api/twins", Map.of("archetype", "clinic"), 201)
                .get("id")
                .stringValue();
    }

    @Test
    void aRunBranchedWhereSomebodyChoosesAReactionTellsWhatThatChanges() {
        String simulation = simulated(List.of());
        JsonNode choice = StreamSupport.stream(
                        guest.get(simulation + "/choices").get("items").spliterator(), false)
                .filter(one -> one.get("kind").stringValue().equals("cut-internet"))
                .findFirst()
                .orElseThrow();
        JsonNode branch = guest.post(
                simulation + "/branches",
                Map.of(
                        "time",
                        0.5,
                        "kind",
                        "cut-internet",
                        "subject",
                        choice.get("subject").stringValue()),
                200);
        assertThat(branch.get("careAfter").doubleValue())
                .isNotEqualTo(branch.get("careBefore").doubleValue());
        assertThat(branch.get("replay").get("data").get("events").size()).isPositive();
    }

    @Test
    void aReactionThatTheHospitalDoesNotHaveAndAnHourThatNeverComesAreRefused() {
        String simulation = simulated(List.of());
        guest.post(simulation + "/branches", Map.of("time", 1, "kind", "isolate-zone", "subject", "the-moon"), 400);
        guest.post(
                simulation + "/branches",
                Map.of("time", new BigDecimal("1e400"), "kind", "cut-internet", "subject", ""),
                400);
    }

    @Test
    void whatASwitchSavesIsToldInPairs() {
        String without = simulated(List.of());
        String with = simulated(List.of("second-factor-remote"));
        JsonNode comparison = guest.get("/api/comparison?left=" + id(without) + "&right=" + id(with));
        double difference = care(without) - care(with);
        assertThat(comparison.get("paired").booleanValue()).isTrue();
        assertThat(comparison.get("saved").get("value").doubleValue()).isCloseTo(difference, within(1e-6));
    }

    @Test
    void theSameSimulationTwiceDiffersInNothing() {
        String one = simulated(List.of());
        String other = simulated(List.of());
        JsonNode comparison = guest.get("/api/comparison?left=" + id(one) + "&right=" + id(other));
        assertThat(comparison.get("saved").get("value").doubleValue()).isZero();
        assertThat(comparison.get("services"))
                .allSatisfy(
                        service -> assertThat(service.get("saved").get("value").doubleValue())
                                .isZero());
    }

    @Test
    void switchesSayWhatIsInPlaceAlready() {
        JsonNode items = guest.get("/api/twins/" + twin + "/switches").get("items");
        assertThat(items.size()).isPositive();
        assertThat(items)
                .allSatisfy(
                        one -> assertThat(one.get("state").stringValue()).isIn("possible", "in-place", "impossible"));
    }

    @Test
    void aGuestMayNotTakeAPageAlong() {
        guest.send(HttpMethod.GET, simulated(List.of()) + "/page", null, 403);
    }

    private double care(String simulation) {
        return guest.get(simulation + "/result").get("careLost").get("value").doubleValue();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String simulated(List<String> measures) {
        JsonNode asked = guest.post(
                "/api/simulations",
                Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", 20, "measures", measures),
                202);
        String path = "/api/simulations/" + asked.get("id").stringValue();
        guest.until(path, "done", PATIENCE);
        return path;
    }
}
