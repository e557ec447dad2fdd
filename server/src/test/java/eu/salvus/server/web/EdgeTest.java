package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

@ServerTest
class EdgeTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/me", "/api/twins", "/api/openapi.json"})
    void everyAnswerTellsBrowsersToLoadNothingFromElsewhereAndToRunNothingInline(String path) {
        MockHttpServletResponse answer = new Browser(server).answer(HttpMethod.GET, path, null);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health?%2Fe%00=1", "/api/audit?person=a%00", "/api/twins?a%00=1"})
    void anAddressWithAZeroCharacterIsNotUnderstood(String path) {
        Somebody somebody = hospitals.found(server);
        assertThat(somebody.browser().answer(HttpMethod.GET, path, null).getStatus())
                .isLessThan(500);
    }

    @Test
    void aTextWithAZeroCharacterIsNotUnderstoodAndNothingIsChanged() {
        Browser browser = hospitals.found(server).browser();
        browser.send(HttpMethod.PUT, "/api/me", Map.of("name", "Dom\0inique", "language", "fr"), 400);
        assertThat(browser.get("/api/me").get("person").get("name").stringValue())
                .isEqualTo("Camille Roche");
    }

    @Test
    void overTlsBrowsersAreToldNeverToComeWithoutIt() throws Exception {
        assertThat(server.perform(MockMvcRequestBuilders.get("/").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void theNonceOfAPageIsNeverUsedTwice() {
        Browser browser = new Browser(server);
        assertThat(browser.answer(HttpMethod.GET, "/", null).getHeader("Content-Security-Policy"))
                .isNotEqualTo(browser.answer(HttpMethod.GET, "/", null).getHeader("Content-Security-Policy"));
    }

    @Test
    void theCookieOfASessionIsSentByNoOtherSiteAndReadByNoScript() {
        MockHttpServletResponse answer = new Browser(server).answer(HttpMethod.POST, "/api/guest", null);
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("salvus-session=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/"));
    }

    @Test
    void aChangeThatAnotherSiteMakesABrowserSendIsRefused() throws Exception {
        assertThat(server.perform(MockMvcRequestBuilders.post("/api/guest"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aProgramWithATokenNeedsNoProofAgainstOtherSites() throws Exception {
        Somebody somebody = hospitals.found(server);
        String token = somebody.browser()
                .post("/api/tokens", Map.of("name", "One", "scopes", List.of("write-twin"), "days", 1), 201)
                .get("token")
                .stringValue();
        assertThat(server.perform(MockMvcRequestBuilders.post("/api/twins")
                                .header("Authorization", "Bearer " + token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"archetype\":\"single-practice\"}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void aPostThatIsSentTwiceUnderTheSameKeyIsDoneOnce() {
        Browser guest = Browser.guest(server).with("Idempotency-Key", "one");
        MockHttpServletResponse first = guest.answer(HttpMethod.POST, "/api/twins", practice());
        MockHttpServletResponse again = guest.answer(HttpMethod.POST, "/api/twins", practice());
        assertThat(again.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(guest.get("/api/twins").get("items").size()).isEqualTo(2);
    }

    @Test
    void aKeyBelongsToOneCallerOneRequestAndOneDay() {
        Browser guest = Browser.guest(server).with("Idempotency-Key", "one");
        JsonNode first = guest.post("/api/twins", practice(), 201);
        assertThat(guest.post("/api/twins", Map.of("archetype", "clinic"), 422)
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:salvus:problem:key-reused");
        JsonNode others = Browser.guest(server).with("Idempotency-Key", "one").post("/api/twins", practice(), 201);
        assertThat(others.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void whatIsTakenOutIsKeptNowhereAndWrittenDownEachTime() {
        Browser browser = hospitals.found(server).browser();
        String twin = browser.post("/api/twins", practice(), 201).get("id").stringValue();
        String path = "/api/twins/" + twin + "/sealed-export";
        browser.with("Idempotency-Key", "one");
        Map<String, Object> sealing = Map.of("passphrase", "several plain words");
        browser.answer(HttpMethod.POST, path, sealing);
        MockHttpServletResponse again = browser.answer(HttpMethod.POST, path, sealing);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getHeader("Idempotency-Replayed")).isNull();
        assertThat(browser.get("/api/audit?act=twin-exported").get("items").size())
                .isEqualTo(2);
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        Somebody somebody = hospitals.found(server);
        Browser browser = somebody.browser().with("Idempotency-Key", "one");
        JsonNode first = browser.post("/api/twins", practice(), 201);
        clock.advance(Duration.ofHours(24));
        Browser later = hospitals.signIn(server, somebody).with("Idempotency-Key", "one");
        clock.advance(Duration.ofSeconds(1));
        assertThat(later.post("/api/twins", practice(), 201).get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void whatWasRefusedMayBeSentAgainUnderTheSameKey() {
        Somebody somebody = hospitals.found(server);
        clock.advance(Duration.ofMinutes(6));
        Map<String, Object> asked = Map.of("name", "One", "scopes", List.of("read-twin"), "days", 1);
        somebody.browser().with("Idempotency-Key", "two").post("/api/tokens", asked, 403);
        somebody.browser().with("Idempotency-Key", null);
        hospitals.show(somebody);
        JsonNode made = somebody.browser().with("Idempotency-Key", "two").post("/api/tokens", asked, 201);
        assertThat(somebody.browser().post("/api/tokens", asked, 201)).isEqualTo(made);
    }

    private static Map<String, Object> practice() {
        return Map.of("archetype", "single-practice");
    }
}
