package eu.salvus.server.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Somebody who publishes, on this machine: pages by path, what is below a folder listed in it. */
final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Publisher() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Paths that were asked for, in their order. */
    List<String> asked() {
        return asked;
    }

    Publisher put(String path, String text) {
        return put(path, exchange -> send(exchange, 200, text));
    }

    Publisher put(String path, int status) {
        return put(path, exchange -> send(exchange, status, "no"));
    }

    Publisher put(String path, HttpHandler page) {
        pages.put(path, page);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        HttpHandler page = pages.get(path);
        if (page != null) {
            page.handle(exchange);
        } else if (path.endsWith("/") && pages.keySet().stream().anyMatch(each -> each.startsWith(path))) {
            send(
                    exchange,
                    200,
                    pages.keySet().stream()
                            .filter(each -> each.startsWith(path))
                            .sorted()
                            .map(each -> "<a href=\"" + each + "\">" + each + "</a>")
                            .collect(Collectors.joining("\n", "<!doctype html><html><body>", "</body></html>")));
        } else {
            send(exchange, 404, "no");
        }
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
