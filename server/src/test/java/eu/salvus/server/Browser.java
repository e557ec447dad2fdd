package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that keeps its session, and calls the API as the application's page does. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc server;
    private Cookie[] cookies = {};
    private Locale language = Locale.ENGLISH;

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

    /** Gets something that is there. */
    public JsonNode get(String path) {
        return send(HttpMethod.GET, path, null, 200);
    }

    /** Sends something as JSON. */
    public JsonNode post(String path, Object body, int expected) {
        return send(HttpMethod.POST, path, body, expected);
    }

    /** Sends a request and expects a status; gives the answer's JSON, or nothing where there is none. */
    public JsonNode send(HttpMethod method, String path, Object body, int expected) {
        try {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path)
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .locale(language);
            if (cookies.length > 0) {
                request.cookie(cookies);
            }
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
            }
            MockHttpServletResponse response =
                    server.perform(request).andReturn().getResponse();
            assertThat(response.getStatus())
                    .as(method + " " + path + ": " + response.getContentAsString())
                    .isEqualTo(expected);
            if (response.getCookies().length > 0) {
                cookies = response.getCookies();
            }
            String text = response.getContentAsString();
            return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
        } catch (Exception failure) {
            throw new AssertionError(method + " " + path, failure);
        }
    }
}
