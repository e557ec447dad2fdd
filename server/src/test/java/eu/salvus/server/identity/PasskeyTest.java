package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class PasskeyTest {

    private static final String HERE = "http://localhost:8080";

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aPasskeyIsASecondFactorFromTheBeginning() {
        String email = hospitals.email();
        Browser browser = new Browser(server);
        browser.post("/api/setup", hospitals.setup(email), 201);
        Authenticator key = new Authenticator(HERE);
        JsonNode codes = key.register(browser, 201);
        assertThat(codes.get("recoveryCodes").size()).isEqualTo(10);
        assertThat(browser.get("/api/me").get("state").stringValue()).isEqualTo("signed-in");

        Browser other = new Browser(server);
        JsonNode half = other.post("/api/session", Map.of("email", email, "password", Hospitals.PASSWORD), 200);
        assertThat(half.get("state").stringValue()).isEqualTo("factor-needed");
        assertThat(key.show(other, 200).get("state").stringValue()).isEqualTo("signed-in");
    }

    @Test
    void aPasskeyThatWasMadeForAnotherAddressIsRefused() {
        Somebody somebody = hospitals.found(server);
        new Authenticator("https://salvus.example").register(somebody.browser(), 400);
        assertThat(somebody.browser().get("/api/me/passkeys").get("items").size())
                .isZero();
    }

    @Test
    void whatWasSignedOnceIsWorthNothingAgain() {
        Somebody somebody = hospitals.found(server);
        Authenticator key = new Authenticator(HERE);
        key.register(somebody.browser(), 201);
        Map<String, Object> signed = key.answer(somebody.browser().post("/api/session/passkey/options", null, 200));
        somebody.browser().post("/api/session/passkey", signed, 200);
        somebody.browser().post("/api/session/passkey", signed, 401);
        somebody.browser().post("/api/session/passkey/options", null, 200);
        somebody.browser().post("/api/session/passkey", signed, 401);
    }

    @Test
    void thePasskeyOfSomebodyElseIsRefused() {
        Somebody somebody = hospitals.found(server);
        Authenticator key = new Authenticator(HERE);
        key.register(somebody.browser(), 201);
        Somebody other = hospitals.invite(server, somebody, "it");
        key.show(other.browser(), 401);
    }

    @Test
    void theLastSecondFactorStays() {
        Browser browser = new Browser(server);
        browser.post("/api/setup", hospitals.setup(hospitals.email()), 201);
        new Authenticator(HERE).register(browser, 201);
        String path = "/api/me/passkeys/"
                + browser.get("/api/me/passkeys").get("items").get(0).get("id").stringValue();
        browser.send(HttpMethod.DELETE, path, null, 409);
        hospitals.addTotp(browser);
        browser.send(HttpMethod.DELETE, path, null, 204);
        assertThat(browser.get("/api/me/passkeys").get("items").size()).isZero();
    }
}
