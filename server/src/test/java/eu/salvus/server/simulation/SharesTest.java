package eu.salvus.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class SharesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    private Somebody director;
    private String twin;
    private String simulation;

    @BeforeEach
    void aResultIsThere() {
        director = hospitals.found(server);
        twin = id(director.browser().post("/api/twins", Map.of("archetype", "clinic"), 201));
        simulation = simulated(List.of());
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoeverHasALinkForAnyoneSeesTheResultWithoutSigningIn() {
        String link = share("anyone", null, null);
        JsonNode shown = new Browser(server).get(link);
        JsonNode whole = director.browser().get("/api/simulations/" + simulation + "/result");
        assertThat(shown.get("right").stringValue()).isEqualTo("view");
        assertThat(shown.get("result").get("careLost")).isEqualTo(whole.get("careLost"));
        assertThat(shown.get("result").get("headline")).isEqualTo(whole.get("headline"));
        assertThat(shown.get("simulation").isNull()).isTrue();
        assertThat(new Browser(server)
                        .get(link + "/replay")
                        .get("data")
                        .get("events")
                        .size())
                .isPositive();
    }

    @Test
    void whoeverLooksAtTheReplayOnlyIsWrittenDownToo() {
        new Browser(server).get(share("anyone", null, null) + "/replay");
        JsonNode opened = director.browser().get("/api/audit?act=share-opened").get("items");
        assertThat(opened.size()).isEqualTo(1);
        assertThat(opened.get(0).get("actor").stringValue()).isEqualTo("link");
    }

    @Test
    void whatAnyoneSeesNamesNeitherTheHospitalNorItsZonesMachinesAndPeople() {
        String link = share("anyone", simulated(List.of("second-factor-remote")), null);
        String all = new Browser(server).text(link) + new Browser(server).text(link + "/replay");
        JsonNode graph = director.browser().get("/api/twins/" + twin + "/graph");
        Stream<String> names = Stream.of("zones", "assets")
                .flatMap(kind -> graph.get(kind).valueStream())
                .flatMap(one -> Stream.of(one.get("id"), one.get("name")))
                .map(JsonNode::stringValue)
                .filter(name -> name.length() > 4);
        String hospital =
                director.browser().get("/api/twins/" + twin).get("name").stringValue();
        assertThat(Stream.concat(names, Stream.of(hospital, "Camille", twin, simulation)))
                .hasSizeGreaterThan(50)
                .noneMatch(name -> all.contains('"' + name + '"'))
                .noneMatch(name -> name.length() > 12 && all.contains(name));
    }

    @Test
    void aLinkForMembersIsForThoseWhoAreSignedInForTheOrganisation() {
        Somebody stranger = hospitals.neighbour(server, director, "director");
        Somebody nurse = hospitals.invite(server, director, "clinician");
        String link = share("members", null, null);
        assertThat(new Browser(server).answer(HttpMethod.GET, link, null).getStatus())
                .isEqualTo(401);
        stranger.browser().send(HttpMethod.GET, link, null, 404);
        JsonNode shown = nurse.browser().get(link);
        assertThat(shown.get("simulation").stringValue()).isEqualTo(simulation);
        assertThat(shown.get("result").isNull()).isTrue();
        new Browser(server).send(HttpMethod.GET, link + "/replay", null, 404);
    }

    @Test
    void aLinkLeadsNowhereAfterItsDaysOrOnceItIsRevokedOrItsHospitalDeleted() {
        String usual = share("anyone", null, null);
        String week = share("anyone", null, 7);
        String revoked = share("anyone", null, null);
        String shares = "/api/simulations/" + simulation + "/shares";
        director.browser()
                .send(
                        HttpMethod.DELETE,
                        "/api/shares/"
                                + id(director.browser().get(shares).get("items").get(0)),
                        null,
                        204);
        new Browser(server).send(HttpMethod.GET, revoked, null, 404);
        clock.advance(Duration.ofDays(8));
        new Browser(server).send(HttpMethod.GET, week, null, 404);
        new Browser(server).get(usual);
        Browser later = hospitals.signIn(server, director);
        later.send(HttpMethod.DELETE, "/api/twins/" + twin, null, 204);
        new Browser(server).send(HttpMethod.GET, usual, null, 404);
    }

    @Test
    void aLinkToCompareTellsWhatTheOtherHospitalSaves() {
        String without = simulation;
        simulation = simulated(List.of("second-factor-remote"));
        JsonNode shown = new Browser(server).get(share("anyone", without, null));
        JsonNode compared = director.browser().get("/api/comparison?left=" + without + "&right=" + simulation);
        assertThat(shown.get("right").stringValue()).isEqualTo("compare");
        assertThat(shown.get("difference").get("summary")).isEqualTo(compared.get("summary"));
        assertThat(shown.get("difference").get("services")).isEqualTo(compared.get("services"));
    }

    @Test
    void thatALinkWasOpenedIsCountedAndStandsInTheLogOnceAnHour() {
        String link = share("anyone", null, null);
        new Browser(server).get(link);
        new Browser(server).get(link);
        JsonNode listed = director.browser()
                .get("/api/simulations/" + simulation + "/shares")
                .get("items")
                .get(0);
        assertThat(listed.get("opened").intValue()).isEqualTo(2);
        assertThat(listed.get("path").isNull()).isTrue();
        JsonNode log = director.browser().get("/api/audit?act=share-opened").get("items");
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.get(0).get("actor").stringValue()).isEqualTo("link");
        assertThat(log.get(0).get("subject").stringValue()).isEqualTo("simulation/" + simulation);
    }

    @Test
    void theLogNamesMembersWhoOpenALinkAndNobodyOfAnotherOrganisation() {
        Somebody stranger = hospitals.neighbour(server, director, "director");
        Somebody nurse = hospitals.invite(server, director, "clinician");
        String link = share("anyone", null, null);
        stranger.browser().get(link);
        nurse.browser().get(link);
        assertThat(director.browser()
                        .get("/api/audit?act=share-opened")
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("actor").stringValue()))
                .containsExactly(nurse.id(), "link");
    }

    @Test
    void onlyWhoMaySharesAndTheyShowTheirSecondFactor() {
        String shares = "/api/simulations/" + simulation + "/shares";
        hospitals.invite(server, director, "it").browser().post(shares, Map.of("audience", "anyone"), 403);
        clock.advance(Duration.ofMinutes(6));
        assertThat(director.browser()
                        .post(shares, Map.of("audience", "anyone"), 403)
                        .get("type")
                        .stringValue())
                .endsWith("step-up-needed");
    }

    @Test
    void aResultOfAnotherOrganisationIsNotComparedWith() {
        Somebody stranger = hospitals.neighbour(server, director, "security-officer");
        Browser browser = stranger.browser();
        String foreign = id(browser.post("/api/twins", Map.of("archetype", "single-practice"), 201));
        String other = simulated(browser, foreign, List.of());
        hospitals.show(director);
        director.browser()
                .post(
                        "/api/simulations/" + simulation + "/shares",
                        Map.of("audience", "anyone", "compared", other),
                        404);
    }

    @Test
    void whatIsNoAudienceAndTooLongATimeAreRefused() {
        hospitals.show(director);
        String shares = "/api/simulations/" + simulation + "/shares";
        director.browser().post(shares, Map.of("audience", "everybody"), 400);
        director.browser().post(shares, Map.of("audience", "anyone", "days", 181), 400);
        director.browser().post(shares, Map.of("audience", "anyone", "days", 0), 400);
    }

    @Test
    void whoTriesLinksThatLeadNowhereIsSlowedDownAndOthersAreNot() {
        Browser guesser = new Browser(server).from("203.0.113.9");
        for (int attempt = 0; attempt < 30; attempt++) {
            guesser.send(HttpMethod.GET, "/api/shared/guess-" + attempt, null, 404);
        }
        guesser.send(HttpMethod.GET, "/api/shared/guess", null, 429);
        new Browser(server).get(share("anyone", null, null));
    }

    @Test
    void onlyAHashOfTheTokenIsStored() {
        String token = share("anyone", null, null).substring("/api/shared/".length());
        List<String> hashes =
                database.sql("select token_hash from share").query(String.class).list();
        assertThat(hashes).isNotEmpty().doesNotContain(token).allMatch(hash -> hash.length() == 64);
    }

    private String share(String audience, @Nullable String compared, @Nullable Integer days) {
        hospitals.show(director);
        Map<String, Object> asked = new HashMap<>(Map.of("audience", audience));
        asked.put("compared", compared);
        asked.put("days", days);
        return "/api"
                + director.browser()
                        .post("/api/simulations/" + simulation + "/shares", asked, 201)
                        .get("path")
                        .stringValue();
    }

    private String simulated(List<String> measures) {
        return simulated(director.browser(), twin, measures);
    }

    private static String simulated(Browser browser, String twin, List<String> measures) {
        JsonNode asked = browser.post(
                "/api/simulations",
                Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", 20, "measures", measures),
                202);
        browser.until("/api/simulations/" + id(asked), "done", PATIENCE);
        return id(asked);
    }

    private static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }
}
