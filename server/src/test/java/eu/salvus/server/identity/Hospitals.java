package eu.salvus.server.identity;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Hospitals for tests, made by the API as people make them. A test that founds one forgets it at its end. */
public final class Hospitals {

    /** A password nobody else has. */
    public static final String PASSWORD = "seven quiet lanterns";

    private final AtomicInteger number = new AtomicInteger();
    private final SetupCode code;
    private final JdbcClient database;
    private final MovingClock clock;

    Hospitals(SetupCode code, JdbcClient database, MovingClock clock) {
        this.code = code;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody with an account, at their browser.
     *
     * @param browser signed in
     * @param email of the account
     * @param secret of the authenticator application
     */
    public record Somebody(Browser browser, String email, byte[] secret) {

        /** The id of the person. */
        public String id() {
            return browser.get("/api/me").get("person").get("id").stringValue();
        }
    }

    /** An address nobody had before. */
    public String email() {
        return "somebody-" + number.incrementAndGet() + "@hospital.example";
    }

    /** Sets this Salvus up for a hospital; its first person has given a second factor and is signed in. */
    public Somebody found(MockMvc server) {
        Browser browser = new Browser(server);
        String email = email();
        browser.post("/api/setup", setup(email), 201);
        return new Somebody(browser, email, addTotp(browser));
    }

    /** Invites somebody new, who answers and adds a second factor. */
    public Somebody invite(MockMvc server, Somebody administrator, String... roles) {
        String email = email();
        show(administrator);
        String path = administrator
                .browser()
                .post("/api/invitations", Map.of("email", email, "roles", List.of(roles)), 201)
                .get("path")
                .stringValue();
        Browser browser = new Browser(server);
        browser.post(
                "/api/invitations/" + path.substring("/invitation/".length()),
                Map.of("name", "Dominique Weber", "password", PASSWORD),
                200);
        return new Somebody(browser, email, addTotp(browser));
    }

    /** Adds another organisation to this Salvus, and somebody of their own to it. */
    public Somebody neighbour(MockMvc server, Somebody host, String... roles) {
        show(host);
        String home =
                host.browser().get("/api/me").get("organisation").get("id").stringValue();
        String other = host.browser()
                .post("/api/organisations", Map.of("name", "Praxis am Markt", "kind", "practice"), 201)
                .get("id")
                .stringValue();
        enter(host, other);
        Somebody somebody = invite(server, host, roles);
        enter(host, home);
        return somebody;
    }

    /** Goes to another organisation. */
    public void enter(Somebody somebody, String organisation) {
        somebody.browser().send(HttpMethod.PUT, "/api/session/organisation", Map.of("organisation", organisation), 200);
    }

    /** Hands a link over to somebody who lost their password, and who chooses another. */
    public void resetPassword(MockMvc server, Somebody administrator, String person) {
        show(administrator);
        String path = administrator
                .browser()
                .post("/api/people/" + person + "/links", Map.of("purpose", "password"), 201)
                .get("path")
                .stringValue();
        new Browser(server)
                .post(path.replace("/link/", "/api/links/"), Map.of("password", "eleven patient herons"), 204);
    }

    /** What a first person types. */
    public Map<String, String> setup(String email) {
        return Map.of(
                "code",
                code.renew(),
                "organisation",
                "Hôpital des Trois Rivières",
                "kind",
                "hospital",
                "name",
                "Camille Roche",
                "email",
                email,
                "password",
                PASSWORD);
    }

    /** Adds an authenticator application; gives its secret. */
    public byte[] addTotp(Browser browser) {
        JsonNode proposed = browser.post("/api/me/totp", null, 200);
        byte[] secret = Base32.decode(proposed.get("secret").stringValue());
        browser.post("/api/me/totp/confirmation", Map.of("code", next(secret)), 200);
        return secret;
    }

    /** The code an authenticator application shows after the last one used. */
    public String next(byte[] secret) {
        clock.advance(Duration.ofSeconds(31));
        return Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS);
    }

    /** Shows the second factor once more. */
    public void show(Somebody somebody) {
        somebody.browser().post("/api/session/factor", Map.of("kind", "totp", "code", next(somebody.secret())), 200);
    }

    /** Signs somebody in at another browser. */
    public Browser signIn(MockMvc server, Somebody somebody) {
        Browser browser = new Browser(server);
        browser.send(HttpMethod.POST, "/api/session", Map.of("email", somebody.email(), "password", PASSWORD), 200);
        browser.post("/api/session/factor", Map.of("kind", "totp", "code", next(somebody.secret())), 200);
        return browser;
    }

    /** Ends all organisations, so that guests come in again. */
    public void forget() {
        database.sql("delete from publisher").update();
        database.sql("delete from instance").update();
        database.sql("update organisation set ends_at = ? where ends_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
