package eu.salvus.warning.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine: files by path, and paths that answer something else. */
public final class Site implements AutoCloseable {

    /** What a path answers. */
    @FunctionalInterface
    public interface Page {
        /** Answers. */
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** A site without a page. */
    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Puts a text at a path; where it names {@code {site}}, the site's own address. */
    public Site put(String path, String text) {
        return put(path, text.replace("{site}", at("").toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts bytes at a path, known by an ETag. */
    public Site put(String path, byte[] bytes) {
        String etag = '"' + Fingerprint.of(bytes).substring(0, 16) + '"';
        return put(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Lets a path answer something else. */
    public Site put(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** Takes a path away. */
    public Site remove(String path) {
        pages.remove(path);
        return this;
    }

    /** The paths asked for so far, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked for. */
    public void forget() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            Page page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
