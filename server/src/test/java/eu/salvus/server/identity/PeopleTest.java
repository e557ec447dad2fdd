package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class PeopleTest {

    @Autowired
    MockMvc server;

    @Autowired
    TokenUses uses;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    private Somebody officer;

    @BeforeEach
    void found() {
        officer = hospitals.found(server);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoIsInvitedSeesWhereTheLinkLeadsAndBecomesWhatWasSaid() {
        String email = hospitals.email();
        JsonNode invited = officer.browser()
                .post(
                        "/api/invitations",
                        Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "roles", List.of("it")),
                        201);
        String link = "/api" + invited.get("path").stringValue().replace("invitation", "invitations");
        Browser browser = new Browser(server);
        JsonNode shown = browser.get(link);
        assertThat(shown.get("organisation").stringValue()).isEqualTo("Hôpital des Trois Rivières");
        assertThat(shown.get("email").stringValue()).isEqualTo(email);
        assertThat(shown.get("accountKnown").booleanValue()).isFalse();
        browser.post(link, Map.of("name", "Dominique Weber", "password", Hospitals.PASSWORD), 200);
        hospitals.addTotp(browser);
        assertThat(browser.get("/api/me").get("permissions").valueStream().map(JsonNode::stringValue))
                .contains("write-twin", "own-account")
                .doesNotContain("manage-people", "export-twin");
        assertThat(officer.browser().get("/api/people").get("items").size()).isEqualTo(2);
    }

    @Test
    void aLinkWorksOnceAndForSevenDaysAndNotWhenItWasTakenBack() {
        Map<String, Object> asked = Map.of("email", hospitals.email(), "roles", List.of("it"));
        String used = link(officer.browser().post("/api/invitations", asked, 201));
        Map<String, String> answer = Map.of("name", "Dominique Weber", "password", Hospitals.PASSWORD);
        new Browser(server).post(used, answer, 200);
        new Browser(server).post(used, answer, 404);

        JsonNode second = officer.browser()
                .post("/api/invitations", Map.of("email", hospitals.email(), "roles", List.of("it")), 201);
        officer.browser()
                .send(HttpMethod.DELETE, "/api/invitations/" + second.get("id").stringValue(), null, 204);
        new Browser(server).post(link(second), answer, 404);

        String late = link(officer.browser()
                .post("/api/invitations", Map.of("email", hospitals.email(), "roles", List.of("it")), 201));
        clock.advance(Duration.ofDays(7));
        new Browser(server).send(HttpMethod.GET, late, null, 404);
    }

    @Test
    void whoHasAnAccountAlreadyAnswersWithItsPasswordAndThenGoesBetweenTheirOrganisations() {
        hospitals.show(officer);
        String practice = officer.browser()
                .post("/api/organisations", Map.of("name", "Praxis am Markt", "kind", "practice"), 201)
                .get("id")
                .stringValue();
        Somebody engineer = hospitals.invite(server, officer, "biomedical-engineer");
        hospitals.enter(officer, practice);
        String link = link(officer.browser()
                .post("/api/invitations", Map.of("email", engineer.email(), "roles", List.of("director")), 201));
        assertThat(new Browser(server).get(link).get("accountKnown").booleanValue())
                .isTrue();
        new Browser(server).post(link, Map.of("password", "not the right one"), 401);
        JsonNode half = new Browser(server).post(link, Map.of("password", Hospitals.PASSWORD), 200);
        assertThat(half.get("state").stringValue()).isEqualTo("factor-needed");
        JsonNode me = engineer.browser()
                .send(HttpMethod.PUT, "/api/session/organisation", Map.of("organisation", practice), 200);
        assertThat(me.get("organisation").get("name").stringValue()).isEqualTo("Praxis am Markt");
        assertThat(me.get("permissions").valueStream().map(JsonNode::stringValue))
                .contains("share-result")
                .doesNotContain("write-twin");
        assertThat(me.get("organisations").size()).isEqualTo(2);
    }

    @Test
    void onlyTheOrganisationThatRunsThisSalvusAddsOthers() {
        Somebody neighbour = hospitals.neighbour(server, officer, "administrator");
        neighbour.browser().post("/api/organisations", Map.of("name", "Another", "kind", "practice"), 403);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnceInSessionsThatLast() {
        Somebody technician = hospitals.invite(server, officer, "it");
        technician.browser().get("/api/twins");
        hospitals.show(officer);
        officer.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/people/" + technician.id() + "/roles",
                        Map.of("roles", List.of("clinician")),
                        200);
        technician.browser().send(HttpMethod.GET, "/api/twins", null, 403);
        String id = technician.id();
        officer.browser().send(HttpMethod.DELETE, "/api/people/" + id, null, 204);
        technician.browser().send(HttpMethod.GET, "/api/simulations", null, 401);
        assertThat(problem(new Browser(server)
                        .post(
                                "/api/session",
                                Map.of("email", technician.email(), "password", Hospitals.PASSWORD),
                                403)))
                .isEqualTo("no-organisation");
    }

    @Test
    void theLastAdministratorStays() {
        hospitals.invite(server, officer, "it");
        String path = "/api/people/" + officer.id();
        assertThat(problem(officer.browser().send(HttpMethod.DELETE, path, null, 409)))
                .isEqualTo("last-administrator");
        assertThat(problem(
                        officer.browser().send(HttpMethod.PUT, path + "/roles", Map.of("roles", List.of("it")), 409)))
                .isEqualTo("last-administrator");
        hospitals.invite(server, officer, "administrator");
        hospitals.show(officer);
        officer.browser().send(HttpMethod.PUT, path + "/roles", Map.of("roles", List.of("it")), 200);
    }

    @Test
    void sessionsAreSeenAndEndedByTheirOwner() {
        Browser other = hospitals.signIn(server, officer);
        JsonNode sessions = officer.browser().get("/api/me/sessions").get("items");
        assertThat(sessions.size()).isEqualTo(2);
        String id = sessions.valueStream()
                .filter(session -> !session.get("current").booleanValue())
                .map(session -> session.get("id").stringValue())
                .findFirst()
                .orElseThrow();
        officer.browser().send(HttpMethod.DELETE, "/api/me/sessions/" + id, null, 204);
        other.send(HttpMethod.GET, "/api/twins", null, 401);
        officer.browser().get("/api/twins");
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        Browser other = hospitals.signIn(server, officer);
        officer.browser()
                .post("/api/me/password", Map.of("current", Hospitals.PASSWORD, "password", "nine loud harbours"), 204);
        other.send(HttpMethod.GET, "/api/twins", null, 401);
        officer.browser().get("/api/twins");
        new Browser(server).post("/api/session", Map.of("email", officer.email(), "password", Hospitals.PASSWORD), 401);
        new Browser(server)
                .post("/api/session", Map.of("email", officer.email(), "password", "nine loud harbours"), 200);
    }

    @Test
    void aProgramMayDoWhatItsTokenSaysAndNoMore() {
        JsonNode made = officer.browser()
                .post("/api/tokens", Map.of("name", "Nightly", "scopes", List.of("read-twin"), "days", 30), 201);
        Browser program = new Browser(server)
                .with("Authorization", "Bearer " + made.get("token").stringValue());
        program.get("/api/twins");
        assertThat(problem(program.send(HttpMethod.GET, "/api/people", null, 403)))
                .isEqualTo("token-not-allowed");
        program.send(HttpMethod.GET, "/api/tokens", null, 403);
        assertThat(officer.browser()
                        .get("/api/tokens")
                        .get("items")
                        .get(0)
                        .get("token")
                        .isNull())
                .isTrue();
        officer.browser()
                .send(HttpMethod.DELETE, "/api/tokens/" + made.get("id").stringValue(), null, 204);
        assertThat(problem(program.send(HttpMethod.GET, "/api/twins", null, 401)))
                .isEqualTo("token-unknown");
    }

    @Test
    void whenATokenWasUsedIsWrittenDownWithinAMinuteForAllAtOnce() {
        JsonNode made = officer.browser()
                .post("/api/tokens", Map.of("name", "Nightly", "scopes", List.of("read-twin"), "days", 30), 201);
        new Browser(server)
                .with("Authorization", "Bearer " + made.get("token").stringValue())
                .get("/api/twins");
        uses.write();
        assertThat(Instant.parse(officer.browser()
                        .get("/api/tokens")
                        .get("items")
                        .get(0)
                        .get("usedAt")
                        .stringValue()))
                .isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aTokenEndsWithItsTimeAndIsNeverGivenMoreThanItsPersonHas() {
        JsonNode made = officer.browser()
                .post("/api/tokens", Map.of("name", "Short", "scopes", List.of("read-twin"), "days", 1), 201);
        Browser program = new Browser(server)
                .with("Authorization", "Bearer " + made.get("token").stringValue());
        program.get("/api/twins");
        clock.advance(Duration.ofDays(1));
        program.send(HttpMethod.GET, "/api/twins", null, 401);
        Somebody clinician = hospitals.invite(server, resumed(), "clinician");
        for (String scope : List.of("read-twin", "own-account", "everything")) {
            assertThat(problem(clinician
                            .browser()
                            .post("/api/tokens", Map.of("name", "More", "scopes", List.of(scope), "days", 1), 400)))
                    .isEqualTo("scope-unknown");
        }
    }

    @Test
    void aTokenThatIsWorthNothingIsRefusedWhateverSessionComesWithIt() {
        officer.browser().with("Authorization", "Bearer salvus_nothing").send(HttpMethod.GET, "/api/twins", null, 401);
    }

    private Somebody resumed() {
        return new Somebody(hospitals.signIn(server, officer), officer.email(), officer.secret());
    }

    private static String link(JsonNode invitation) {
        return invitation.get("path").stringValue().replace("/invitation/", "/api/invitations/");
    }

    private static String problem(JsonNode answer) {
        return answer.get("type").stringValue().substring("urn:salvus:problem:".length());
    }
}
