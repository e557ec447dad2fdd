package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log holds after a day like any other: no word of or about anybody. */
@ServerTest
class LogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc server;

    @Autowired
    private Hospitals hospitals;

    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<OutputStreamAppender<ILoggingEvent>, ByteArrayOutputStream> written = new LinkedHashMap<>();

    @BeforeEach
    void listen() {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(pattern());
        StructuredLogEncoder json = new StructuredLogEncoder();
        json.setFormat("ecs");
        for (Encoder<ILoggingEvent> encoder : List.of(text, json)) {
            encoder.setContext(logs);
            encoder.start();
            OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            appender.setContext(logs);
            appender.setEncoder(encoder);
            appender.setOutputStream(out);
            appender.start();
            logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
            written.put(appender, out);
        }
    }

    /** That of the log people read. */
    private String pattern() {
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                logs.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        return ((PatternLayoutEncoder) console.getEncoder()).getPattern();
    }

    @AfterEach
    void stopListening() {
        written.keySet().forEach(logs.getLogger(Logger.ROOT_LOGGER_NAME)::detachAppender);
        hospitals.forget();
    }

    @Test
    void noAddressNameTokenOrTwinIsInIt() {
        Somebody somebody = hospitals.found(server);
        hospitals.show(somebody);
        Browser browser = somebody.browser().from("192.0.2.77");
        Somebody invited = hospitals.invite(server, somebody, "clinician");
        hospitals.signIn(server, invited);
        hospitals.show(somebody);
        String token = browser.post(
                        "/api/tokens",
                        Map.of("name", "Wandering Heron", "scopes", List.of("read-twin"), "days", 1),
                        201)
                .get("token")
                .stringValue();
        String twin = browser.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                .get("id")
                .stringValue();
        fail(browser, twin, somebody, token);
        for (String log : written()) {
            assertThat(log)
                    .contains("a request failed")
                    .contains("SQLSTATE 23505")
                    .contains("LogTest");
            assertThat(log)
                    .doesNotContain("@hospital.example")
                    .doesNotContain("Camille")
                    .doesNotContain("Dominique")
                    .doesNotContain("Trois Rivières")
                    .doesNotContain("192.0.2.")
                    .doesNotContain("127.0.0.1")
                    .doesNotContain("Wandering Heron")
                    .doesNotContain(token)
                    .doesNotContain(somebody.id())
                    .doesNotContain(twin)
                    .doesNotContain("pump-of-ward-seven")
                    .doesNotContain(Hospitals.PASSWORD);
        }
    }

    /** What goes wrong on such a day: typing errors, what nobody understands, and what should not happen. */
    private void fail(Browser browser, String twin, Somebody somebody, String token) {
        Map<String, String> wrong = Map.of("email", somebody.email(), "password", "Camille's wrong word");
        new Browser(server).from("192.0.2.78").send(HttpMethod.POST, "/api/session", wrong, 401);
        new Browser(server).answer(HttpMethod.POST, "/api/session", Map.of("email", List.of(somebody.email())));
        browser.answer(HttpMethod.GET, "/api/twins/" + somebody.email(), null);
        browser.answer(HttpMethod.GET, "/api/links/" + token, null);
        browser.editing(1)
                .answer(HttpMethod.PUT, "/api/twins/" + twin + "/yaml", Map.of("yaml", "pump-of-ward-seven: ["));
        browser.uploaded("/api/twins/" + twin + "/imports", "pump-of-ward-seven.csv", "\0\u0001Camille Roche;\"");
        new Browser(server).with("Authorization", "Bearer " + token + "x").answer(HttpMethod.GET, "/api/me", null);
        SQLException inside = new SQLException("Key (email)=(" + somebody.email() + ") already exists", "23505");
        new Problems().unexpected(new DuplicateKeyException("insert … " + somebody.email(), inside), Locale.ENGLISH);
    }

    @Test
    void everyLineOfJsonIsOne() {
        LoggerFactory.getLogger("eu.salvus").info("a line\nof two");
        new Problems().unexpected(new IllegalStateException("of Camille Roche"), Locale.ENGLISH);
        List<JsonNode> lines = written().getLast().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("message").stringValue()).isEqualTo("a line\nof two");
        assertThat(lines.getLast().get("error").propertyNames()).containsExactlyInAnyOrder("type", "stack_trace");
    }

    private List<String> written() {
        return written.values().stream()
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                .toList();
    }
}
