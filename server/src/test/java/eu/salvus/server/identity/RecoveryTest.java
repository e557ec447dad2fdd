package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class RecoveryTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    private Somebody officer;
    private Somebody technician;

    @BeforeEach
    void found() {
        officer = hospitals.found(server);
        technician = hospitals.invite(server, officer, "it");
        hospitals.show(officer);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoLostTheirPasswordChoosesAnotherAndStillShowsTheirSecondFactor() {
        hospitals.resetPassword(server, officer, technician.id());
        technician.browser().send(HttpMethod.GET, "/api/twins", null, 401);
        Browser browser = new Browser(server);
        browser.post("/api/session", Map.of("email", technician.email(), "password", Hospitals.PASSWORD), 401);
        JsonNode half = browser.post(
                "/api/session", Map.of("email", technician.email(), "password", "eleven patient herons"), 200);
        assertThat(half.get("state").stringValue()).isEqualTo("factor-needed");
    }

    @Test
    void whoLostTheirSecondFactorShowsTheLinkOnceAndAddsAnother() {
        String token = link("factor").substring("/link/".length());
        Browser browser = halfSignedIn();
        JsonNode me = browser.post("/api/session/factor", Map.of("kind", "link", "code", token), 200);
        assertThat(me.get("state").stringValue()).isEqualTo("factor-to-add");
        browser.send(HttpMethod.GET, "/api/twins", null, 401);
        technician.browser().send(HttpMethod.GET, "/api/twins", null, 401);
        hospitals.addTotp(browser);
        browser.get("/api/twins");
        halfSignedIn().post("/api/session/factor", Map.of("kind", "link", "code", token), 401);
    }

    @Test
    void aLinkAloneOpensNothingAndOnlyItsPersonUsesIt() {
        String token = link("factor").substring("/link/".length());
        new Browser(server).post("/api/session/factor", Map.of("kind", "link", "code", token), 401);
        new Browser(server).post("/api/links/" + token, Map.of("password", "eleven patient herons"), 404);
        Browser other = new Browser(server);
        other.post("/api/session", Map.of("email", officer.email(), "password", Hospitals.PASSWORD), 200);
        other.post("/api/session/factor", Map.of("kind", "link", "code", token), 401);
    }

    @Test
    void aLinkLastsADay() {
        String path = link("password").replace("/link/", "/api/links/");
        assertThat(new Browser(server).get(path).get("purpose").stringValue()).isEqualTo("password");
        clock.advance(Duration.ofHours(24));
        new Browser(server).send(HttpMethod.GET, path, null, 404);
    }

    @Test
    void anOrganisationGivesNoLinkToSomebodyWhoBelongsToAnotherAsWellNorKeepsOneForThem() {
        String early = link("password").replace("/link/", "/api/links/");
        String practice = officer.browser()
                .post("/api/organisations", Map.of("name", "Praxis am Markt", "kind", "practice"), 201)
                .get("id")
                .stringValue();
        hospitals.enter(officer, practice);
        String invitation = officer.browser()
                .post("/api/invitations", Map.of("email", technician.email(), "roles", List.of("it")), 201)
                .get("path")
                .stringValue()
                .replace("/invitation/", "/api/invitations/");
        new Browser(server).post(invitation, Map.of("password", Hospitals.PASSWORD), 200);
        officer.browser().post("/api/people/" + technician.id() + "/links", Map.of("purpose", "password"), 409);
        new Browser(server).post(early, Map.of("password", "eleven patient herons"), 404);
    }

    private String link(String purpose) {
        return officer.browser()
                .post("/api/people/" + technician.id() + "/links", Map.of("purpose", purpose), 201)
                .get("path")
                .stringValue();
    }

    private Browser halfSignedIn() {
        Browser browser = new Browser(server);
        browser.post("/api/session", Map.of("email", technician.email(), "password", Hospitals.PASSWORD), 200);
        return browser;
    }
}
