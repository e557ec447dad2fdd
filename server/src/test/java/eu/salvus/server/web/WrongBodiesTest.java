package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.Browser;
import eu.salvus.server.RefusedException;
import eu.salvus.server.ServerTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Bodies that nobody should send: each is refused, and none is our fault. */
@ServerTest
class WrongBodiesTest {

    private static final int MEBIBYTE = 1 << 20;

    @Autowired
    MockMvc server;

    @Autowired
    SmallBodies small;

    @Test
    void whatIsLargerThanAnythingThatIsAskedForIsRefused() {
        Map<String, String> large = Map.of("email", "a".repeat(MEBIBYTE), "password", "");
        JsonNode problem = new Browser(server).send(HttpMethod.POST, "/api/session", large, 413);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:too-large");
        Browser guest = Browser.guest(server).with("Idempotency-Key", "one");
        guest.post("/api/simulations", Map.of("scenario", "a".repeat(MEBIBYTE)), 413);
    }

    @Test
    void whatDoesNotSayHowLongItIsIsReadNoFurther() {
        byte[] body = new byte[MEBIBYTE + 1];
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/session") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(body);
        assertThatThrownBy(() -> small.doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (read, answer) -> read.getInputStream().readAllBytes()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(413));
    }

    @Test
    void theTextOfATwinMayBeLarger() {
        JsonNode checked =
                Browser.guest(server).post("/api/twin-check", Map.of("yaml", "# " + "a".repeat(2 * MEBIBYTE)), 200);
        assertThat(checked.get("valid").booleanValue()).isFalse();
    }

    @Test
    void aListWithANullInItIsNotUnderstood() {
        Browser guest = Browser.guest(server);
        String twin = guest.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                .get("id")
                .stringValue();
        List<Object> nothing = Collections.singletonList(null);
        guest.post(
                "/api/simulations",
                Map.of("twin", twin, "scenario", "ransomware-remote-access", "measures", nothing),
                400);
        guest.post("/api/twins/" + twin + "/searches", Map.of("money", 1, "scenarios", nothing), 400);
        guest.editing(1).send(HttpMethod.PATCH, "/api/twins/" + twin, Map.of("changes", nothing), 400);
    }

    @Test
    void whatIsNamedAgainAndAgainCountsOnce() {
        Browser guest = Browser.guest(server);
        String twin = guest.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                .get("id")
                .stringValue();
        JsonNode search = guest.post(
                "/api/twins/" + twin + "/searches",
                Map.of("money", 1, "scenarios", Collections.nCopies(200, "ransomware-remote-access")),
                202);
        guest.send(HttpMethod.DELETE, "/api/searches/" + search.get("id").stringValue(), null, 200);
        assertThat(search.get("scenarios").size()).isEqualTo(1);
        JsonNode simulation = guest.post(
                "/api/simulations",
                Map.of(
                        "twin",
                        twin,
                        "scenario",
                        "ransomware-remote-access",
                        "measures",
                        Collections.nCopies(200, "second-factor-remote")),
                202);
        guest.send(HttpMethod.DELETE, "/api/simulations/" + simulation.get("id").stringValue(), null, 200);
        assertThat(simulation.get("measures").size()).isEqualTo(1);
    }

    @Test
    void moreChangesThanAFormHasAreRefused() {
        Browser guest = Browser.guest(server);
        String twin = "/api/twins/"
                + guest.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                        .get("id")
                        .stringValue();
        Map<String, String> change = Map.of("path", "name", "value", "Practice");
        JsonNode problem =
                guest.editing(1).send(HttpMethod.PATCH, twin, Map.of("changes", Collections.nCopies(201, change)), 400);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:too-many-changes");
        guest.editing(1).send(HttpMethod.PATCH, twin, Map.of("changes", List.of(change)), 200);
    }

    @Test
    void aLongNoteIsShortened() {
        Browser guest = Browser.guest(server);
        String twin = "/api/twins/"
                + guest.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                        .get("id")
                        .stringValue();
        String yaml = guest.text(twin + "/versions/1/yaml");
        guest.editing(1).send(HttpMethod.PUT, twin + "/yaml", Map.of("yaml", yaml, "note", "n".repeat(500)), 200);
        assertThat(guest.get(twin + "/versions").get("items").get(0).get("note").stringValue())
                .isEqualTo("n".repeat(399) + "…");
    }
}
