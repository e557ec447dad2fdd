package eu.salvus.warning.taxii;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A true web server on this machine, and a true client that asks it. */
final class Loopback implements AutoCloseable, Door {
    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();

    Loopback(TaxiiServer server) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> serve(server, exchange));
        http.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + http.getAddress().getPort() + path);
    }

    private static void serve(TaxiiServer server, HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
            byte[] body = exchange.getRequestBody().readNBytes(10_001);
            String query = exchange.getRequestURI().getRawQuery();
            TaxiiRequest parsed = Ward.request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query),
                    headers,
                    "");
            Rights rights = Optional.ofNullable(parsed.header("Authorization"))
                    .flatMap(Ward::bearer)
                    .orElse(null);
            TaxiiResponse response = server.answer(
                    new TaxiiRequest(parsed.method(), parsed.path(), parsed.query(), parsed.headers(), body), rights);
            response.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(response.status(), response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    @Override
    public Answer ask(Request request) throws DoorException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address());
        request.headers().forEach(builder::header);
        byte[] body = request.body();
        if (body != null) {
            builder.POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new DoorException(request.address(), response.statusCode());
            }
            return new Answer(
                    response.uri(), response.statusCode(), response.headers().map(), response.body());
        } catch (DoorException refused) {
            throw refused;
        } catch (IOException broken) {
            throw new DoorException(
                    DoorException.Reason.BROKEN, request.address(), String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DoorException(DoorException.Reason.TOO_SLOW, request.address(), "interrupted");
        }
    }

    @Override
    public void close() {
        http.stop(0);
        client.close();
    }
}
