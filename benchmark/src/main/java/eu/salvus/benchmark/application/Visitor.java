package eu.salvus.benchmark.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that keeps its session and calls the API as the application's page does, over the network. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "salvus-form-7d1f0c";
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> cookies;

    private Visitor(HttpClient client, URI address, Map<String, String> cookies) {
        this.client = client;
        this.address = address;
        this.cookies = cookies;
    }

    /** Somebody without any session. */
    public Visitor(HttpClient client, URI address) {
        this(client, address, new ConcurrentHashMap<>());
    }

    /** The same browser, which finds the application at another address. */
    public Visitor at(URI moved) {
        return new Visitor(client, moved, cookies);
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body as JSON; missing where there is none
     */
    public record Answer(int status, JsonNode body) {}

    /** Reads something as a browser does, compressed, and throws it away; gives the status. */
    public int read(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Accept-Encoding", "gzip").GET().build();
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        keepCookies(response);
        return response.statusCode();
    }

    /**
     * Gets something that is there.
     *
     * @throws IllegalStateException when the answer is not a good one
     */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return good("GET", path, null);
    }

    /**
     * Sends something.
     *
     * @throws IllegalStateException when the answer is not a good one
     */
    public JsonNode good(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        Answer answer = send(method, path, body, 0);
        if (answer.status() < GOOD || answer.status() >= NOT_GOOD) {
            throw new IllegalStateException(
                    method + " " + path + " was answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /**
     * Sends something.
     *
     * @param body sent as JSON; null for none
     * @param version that is changed; 0 for none
     */
    public Answer send(String method, String path, @Nullable Object body, int version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        keepCookies(response);
        String text = response.body();
        return new Answer(response.statusCode(), text.isEmpty() ? JSON.missingNode() : JSON.readTree(text));
    }

    /**
     * Sends files as a form does.
     *
     * @param fields of the form
     * @param files by name
     * @throws IllegalStateException when the answer is not a good one
     */
    public JsonNode upload(String path, Map<String, String> fields, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(form, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            part(form, "name=\"files\"; filename=\"" + file.getKey() + "\"", file.getValue());
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()));
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        keepCookies(response);
        if (response.statusCode() < GOOD || response.statusCode() >= NOT_GOOD) {
            throw new IllegalStateException(path + " was answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private static void part(ByteArrayOutputStream form, String what, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keepCookies(HttpResponse<?> response) {
        for (String set : response.headers().allValues("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (pair.length() > equals + 1) {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else {
                cookies.remove(pair.substring(0, equals));
            }
        }
    }
}
