package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class SignInTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aNewInstanceAsksForItsOrganisation() {
        assertThat(state(new Browser(server))).isEqualTo("new");
    }

    @Test
    void whoSeesTheTerminalSetsTheInstanceUpAndAddsASecondFactorBeforeAnythingElse() {
        Browser browser = new Browser(server);
        JsonNode me = browser.post("/api/setup", hospitals.setup(hospitals.email()), 201);
        assertThat(me.get("state").stringValue()).isEqualTo("factor-to-add");
        assertThat(problem(browser.send(HttpMethod.GET, "/api/twins", null, 401)))
                .isEqualTo("factor-needed");
        hospitals.addTotp(browser);
        assertThat(state(browser)).isEqualTo("signed-in");
        browser.get("/api/twins");
    }

    @Test
    void theCodeOfTheTerminalIsNeededAndAnotherIsPrintedAfterAFewWrongOnes() {
        Browser browser = new Browser(server).from("192.0.2.1");
        Map<String, String> right = hospitals.setup(hospitals.email());
        Map<String, String> wrong = new HashMap<>(right);
        wrong.put("code", "0000-0000-0000");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(problem(browser.post("/api/setup", wrong, 403))).isEqualTo("wrong-setup-code");
        }
        assertThat(new Browser(server)
                        .from("192.0.2.2")
                        .post("/api/setup", right, 403)
                        .get("type")
                        .stringValue())
                .endsWith("wrong-setup-code");
        assertThat(browser.answer(HttpMethod.POST, "/api/setup", wrong).getStatus())
                .isEqualTo(429);
    }

    @Test
    void anInstanceIsSetUpOnceAndThenGuestsAreGone() {
        Browser guest = Browser.guest(server);
        hospitals.found(server);
        assertThat(problem(new Browser(server).post("/api/setup", hospitals.setup(hospitals.email()), 409)))
                .isEqualTo("already-set-up");
        assertThat(problem(new Browser(server).post("/api/guest", null, 403))).isEqualTo("no-guests");
        guest.send(HttpMethod.GET, "/api/twins", null, 401);
        assertThat(state(guest)).isEqualTo("signed-out");
    }

    @Test
    void anEasyPasswordIsRefusedWithTheReason() {
        Map<String, String> asked = new HashMap<>(hospitals.setup(hospitals.email()));
        for (String[] refused : new String[][] {
            {"short", "password-length"},
            {"aaaaaaaaaaaaaaaa", "password-guessable"},
            {"CamilleRoche2026", "password-guessable"}
        }) {
            asked.put("password", refused[0]);
            assertThat(problem(new Browser(server).post("/api/setup", asked, 400)))
                    .isEqualTo(refused[1]);
        }
    }

    @Test
    void signingInTakesThePasswordAndThenTheSecondFactor() {
        Somebody somebody = hospitals.found(server);
        Browser browser = new Browser(server);
        JsonNode half = browser.post("/api/session", password(somebody, Hospitals.PASSWORD), 200);
        assertThat(half.get("state").stringValue()).isEqualTo("factor-needed");
        assertThat(half.get("permissions").size()).isZero();
        browser.send(HttpMethod.GET, "/api/twins", null, 401);
        JsonNode whole = browser.post("/api/session/factor", code("totp", hospitals.next(somebody.secret())), 200);
        assertThat(whole.get("state").stringValue()).isEqualTo("signed-in");
        assertThat(whole.get("organisation").get("name").stringValue()).isEqualTo("Hôpital des Trois Rivières");
        browser.get("/api/twins");
    }

    @Test
    void whoHasASecondFactorCannotPutAnotherInItsPlaceByThePasswordAlone() {
        Somebody somebody = hospitals.found(server);
        Browser thief = new Browser(server);
        thief.post("/api/session", password(somebody, Hospitals.PASSWORD), 200);
        assertThat(problem(thief.post("/api/me/totp", null, 401))).isEqualTo("factor-needed");
    }

    @Test
    void aCodeWorksOnce() {
        Somebody somebody = hospitals.found(server);
        String code = hospitals.next(somebody.secret());
        somebody.browser().post("/api/session/factor", code("totp", code), 200);
        assertThat(problem(somebody.browser().post("/api/session/factor", code("totp", code), 401)))
                .isEqualTo("wrong-code");
    }

    @Test
    void aRecoveryCodeWorksOnceAndAsPeopleTypeIt() {
        Browser browser = new Browser(server);
        browser.post("/api/setup", hospitals.setup(hospitals.email()), 201);
        byte[] secret = org.bouncycastle.util.encoders.Base32.decode(
                browser.post("/api/me/totp", null, 200).get("secret").stringValue());
        JsonNode codes = browser.post("/api/me/totp/confirmation", Map.of("code", hospitals.next(secret)), 200)
                .get("recoveryCodes");
        assertThat(codes.size()).isEqualTo(10);
        String typed =
                codes.get(3).stringValue().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        browser.post("/api/session/factor", code("recovery", typed), 200);
        browser.post("/api/session/factor", code("recovery", typed), 401);
        assertThat(browser.get("/api/me").get("factors").get("recoveryCodes").intValue())
                .isEqualTo(9);
    }

    @Test
    void anUnknownAddressAndAWrongPasswordAreAnsweredAlike() {
        Somebody somebody = hospitals.found(server);
        JsonNode wrong = new Browser(server).post("/api/session", password(somebody, "not the right one"), 401);
        JsonNode unknown = new Browser(server)
                .post("/api/session", Map.of("email", hospitals.email(), "password", "not the right one"), 401);
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void whoGuessesHasToWaitAndLocksNobodyOut() {
        Somebody somebody = hospitals.found(server);
        Browser guesser = new Browser(server).from("198.51.100.7");
        for (int attempt = 0; attempt < 5; attempt++) {
            guesser.post("/api/session", password(somebody, "guess number " + attempt), 401);
        }
        MockHttpServletResponse slowed =
                guesser.answer(HttpMethod.POST, "/api/session", password(somebody, Hospitals.PASSWORD));
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("2");
        new Browser(server).from("203.0.113.9").post("/api/session", password(somebody, Hospitals.PASSWORD), 200);
        clock.advance(Duration.ofSeconds(2));
        guesser.post("/api/session", password(somebody, Hospitals.PASSWORD), 200);
    }

    @Test
    void theSessionHasAnotherIdAfterEveryStep() {
        Somebody somebody = hospitals.found(server);
        Browser browser = new Browser(server);
        browser.post("/api/session", password(somebody, Hospitals.PASSWORD), 200);
        String half = browser.cookie("salvus-session");
        browser.post("/api/session/factor", code("totp", hospitals.next(somebody.secret())), 200);
        assertThat(browser.cookie("salvus-session")).isNotNull().isNotEqualTo(half);
    }

    @Test
    void aSecondFactorCountsAsJustShownForFiveMinutes() {
        Somebody somebody = hospitals.found(server);
        somebody.browser().post("/api/me/recovery-codes", null, 200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(problem(somebody.browser().post("/api/me/recovery-codes", null, 403)))
                .isEqualTo("step-up-needed");
        hospitals.show(somebody);
        somebody.browser().post("/api/me/recovery-codes", null, 200);
    }

    @Test
    void evenASessionInUseEndsAfterADay() {
        Somebody somebody = hospitals.found(server);
        clock.advance(Duration.ofHours(24));
        somebody.browser().send(HttpMethod.GET, "/api/twins", null, 401);
        assertThat(state(somebody.browser())).isEqualTo("signed-out");
    }

    @Test
    void whoLeavesIsSignedOut() {
        Somebody somebody = hospitals.found(server);
        somebody.browser().send(HttpMethod.DELETE, "/api/session", null, 204);
        assertThat(state(somebody.browser())).isEqualTo("signed-out");
    }

    @Test
    void noSecretStandsOpenInTheDatabase() {
        Somebody somebody = hospitals.found(server);
        String sealed = database.sql(
                        "select t.sealed_secret from totp t join person p on p.id = t.person where p.email = ?")
                .param(somebody.email())
                .query(String.class)
                .single();
        assertThat(sealed).startsWith("1.").doesNotContain(Totp.text(somebody.secret()));
        assertThat(database.sql("select password_hash from person where email = ?")
                        .param(somebody.email())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static String state(Browser browser) {
        return browser.get("/api/me").get("state").stringValue();
    }

    private static String problem(JsonNode answer) {
        return answer.get("type").stringValue().substring("urn:salvus:problem:".length());
    }

    private static Map<String, String> password(Somebody somebody, String password) {
        return Map.of("email", somebody.email(), "password", password);
    }

    private static Map<String, String> code(String kind, String code) {
        return Map.of("kind", kind, "code", code);
    }
}
