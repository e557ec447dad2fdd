package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that keeps its session, and calls the API as the application's page does. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long PAUSE = 50;

    private final MockMvc server;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Locale language = Locale.ENGLISH;
    private int edited;
    private String address = "127.0.0.1";

    /** A browser without any session. */
    public Browser(MockMvc server) {
        this.server = server;
    }

    /** A browser in which a guest explores a demo hospital. */
    public static Browser guest(MockMvc server) {
        Browser browser = new Browser(server);
        browser.send(HttpMethod.POST, "/api/guest", null, 201);
        return browser;
    }

    /** The same browser, its reader speaking another language. */
    public Browser speaking(Locale spoken) {
        language = spoken;
        return this;
    }

    /** The same browser, about to send a change of this version. */
    public Browser editing(int version) {
        edited = version;
        return this;
    }

    /** The same browser, calling from another address. */
    public Browser from(String remote) {
        address = remote;
        return this;
    }

    /** The same browser, sending a header with every request; null for none any more. */
    public Browser with(String header, @Nullable String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** The value of a cookie; null when there is none. */
    public @Nullable String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).getValue() : null;
    }

    /** Gets a text that is there. */
    public String text(String path) {
        return perform(MockMvcRequestBuilders.get(URI.create(path)), "GET " + path, 200);
    }

    /** Sends a file. */
    public JsonNode upload(String path, String name, String content, int expected) {
        return json(perform(file(path, name, content), "POST " + path, expected));
    }

    private static AbstractMockHttpServletRequestBuilder<?> file(String path, String name, String content) {
        MockMultipartFile file =
                new MockMultipartFile("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
        return MockMvcRequestBuilders.multipart(URI.create(path)).file(file);
    }

    /** Sends a file; gives the status of the answer. */
    public int uploaded(String path, String name, String content) {
        return answer(file(path, name, content), "POST " + path).getStatus();
    }

    /** Gets something that is there. */
    public JsonNode get(String path) {
        return send(HttpMethod.GET, path, null, 200);
    }

    /** Has the signed-in person told of all alerts at once, by a channel such as {@code email}. */
    public JsonNode toldAtOnce(String channel) {
        return post(
                "/api/me/notifications/subscriptions",
                Map.of(
                        "channel",
                        channel,
                        "priorityFrom",
                        "defer",
                        "rhythm",
                        "at-once",
                        "hour",
                        8,
                        "weekday",
                        "monday"),
                201);
    }

    /** Sends something as JSON. */
    public JsonNode post(String path, @Nullable Object body, int expected) {
        return send(HttpMethod.POST, path, body, expected);
    }

    /** Asks again and again until something is in a state; it must come to it in time. */
    public JsonNode until(String path, String state, Duration patience) {
        JsonNode now = get(path);
        for (long waited = 0;
                !now.get("state").stringValue().equals(state) && waited < patience.toMillis();
                waited += PAUSE) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interruption);
            }
            now = get(path);
        }
        assertThat(now.get("state").stringValue()).isEqualTo(state);
        return now;
    }

    /** Sends a request and expects a status; gives the answer's JSON, or nothing where there is none. */
    public JsonNode send(HttpMethod method, String path, @Nullable Object body, int expected) {
        return json(perform(request(method, path, body), method + " " + path, expected));
    }

    /** Sends a request; gives the whole answer. */
    public MockHttpServletResponse answer(HttpMethod method, String path, @Nullable Object body) {
        return answer(request(method, path, body), method + " " + path);
    }

    private static MockHttpServletRequestBuilder request(HttpMethod method, String path, @Nullable Object body) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, URI.create(path));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        }
        return request;
    }

    private static JsonNode json(String text) {
        return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
    }

    private String perform(AbstractMockHttpServletRequestBuilder<?> request, String what, int expected) {
        MockHttpServletResponse response = answer(request, what);
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(what + ": " + text).isEqualTo(expected);
        return text;
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String what) {
        request.with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .locale(language);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (edited > 0) {
            request.header("If-Match", "\"" + edited + "\"");
            edited = 0;
        }
        try {
            MvcResult result = server.perform(request).andReturn();
            MockHttpServletResponse response = result.getResponse();
            Object pattern = result.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            if (pattern != null && pattern.toString().startsWith("/api/") && !pattern.equals(UnmarkedEndpoint.PATH)) {
                DescribedAnswers.hold(String.valueOf(result.getRequest().getMethod()), pattern.toString(), response);
            }
            for (Cookie cookie : response.getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            return response;
        } catch (Exception failure) {
            throw new AssertionError(what, failure);
        }
    }
}
