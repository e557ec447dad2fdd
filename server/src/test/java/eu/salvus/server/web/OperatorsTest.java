package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What whoever runs the machine sees of it, and nobody else. */
@ServerTest
class OperatorsTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final Pattern LABEL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Autowired
    private MockMvc server;

    @Autowired
    private Hospitals hospitals;

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void theMeasuresTellOfSimulationsSignInsListenersAndTheDatabase() {
        Somebody somebody = hospitals.found(server);
        new Browser(server)
                .send(HttpMethod.POST, "/api/session", Map.of("email", somebody.email(), "password", "wrong"), 401);
        assertThat(new Browser(server).text(METRICS))
                .contains("salvus_simulations{state=\"queued\"} ")
                .contains("salvus_simulations{state=\"running\"} ")
                .contains("salvus_sign_ins_refused_total{factor=\"password\"} ")
                .contains("salvus_listeners ")
                .contains("salvus_database_latency_seconds ")
                .contains("salvus_database_size_bytes ")
                .contains("salvus_backup_age_seconds ")
                .contains("http_server_requests_seconds_count");
    }

    @Test
    void theMeasuresNameNobody() {
        Somebody somebody = hospitals.found(server);
        String organisation =
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue();
        String twin = somebody.browser()
                .post("/api/twins", Map.of("archetype", "single-practice", "answers", Map.of()), 201)
                .get("id")
                .stringValue();
        somebody.browser().get("/api/twins/" + twin);
        String measures = new Browser(server).text(METRICS);
        assertThat(measures).contains("/api/twins/{id}");
        Set<String> labels = new TreeSet<>();
        for (Matcher label = LABEL.matcher(measures); label.find(); ) {
            labels.add(label.group(1));
        }
        assertThat(labels)
                .noneMatch(label -> label.contains(organisation))
                .noneMatch(label -> label.contains(twin))
                .noneMatch(label -> label.contains(somebody.id()))
                .noneMatch(label -> label.contains("@"))
                .noneMatch(label -> label.contains("Trois Rivières"))
                .noneMatch(label -> label.contains("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {METRICS, "/actuator", "/actuator/sbom", "/actuator/sbom/application"})
    void nobodyElseSeesThem(String path) {
        assertThat(new Browser(server)
                        .from("192.0.2.7")
                        .answer(HttpMethod.GET, path, null)
                        .getStatus())
                .isEqualTo(403);
        assertThat(new Browser(server)
                        .with("X-Forwarded-For", "192.0.2.7")
                        .answer(HttpMethod.GET, path, null)
                        .getStatus())
                .as("through a proxy on this machine")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void everybodySeesInOneWordWhetherItIsWell(String path) {
        assertThat(new Browser(server).from("192.0.2.7").text(path))
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/db",
                "/actuator/env",
                "/actuator/loggers",
                "/actuator/heapdump",
                "/actuator/shutdown"
            })
    void nothingElseIsTold(String path) {
        assertThat(new Browser(server).answer(HttpMethod.GET, path, null).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whereThereIsATokenItIsAskedForFromEverybody() throws Exception {
        OperatorsOnly guarded = new OperatorsOnly("let me look", (request, response, handler, refused) -> {
            response.setStatus(403);
            return null;
        });
        for (String given : List.of("", "Bearer ", "Bearer let me", "Basic let me look", "Bearer let me look")) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", METRICS);
            request.setRemoteAddr(given.isEmpty() ? "127.0.0.1" : "192.0.2.7");
            request.addHeader("Authorization", given);
            MockHttpServletResponse response = new MockHttpServletResponse();
            guarded.doFilter(request, response, new MockFilterChain());
            assertThat(response.getStatus()).as(given).isEqualTo(given.equals("Bearer let me look") ? 200 : 403);
        }
    }
}
