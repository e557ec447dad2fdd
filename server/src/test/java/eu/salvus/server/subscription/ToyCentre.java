package eu.salvus.server.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.Common;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.taxii.Micros;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A centre of another make, on this machine: one collection, a folder of documents, a bell, and whatever goes wrong with them. */
final class ToyCentre implements AutoCloseable {

    static final String TOKEN = "salvus_right";
    static final String PUBLISHER = "https://bramquist.example";

    private static final int PAGE = 2;

    private final Map<String, String> signatures = new ConcurrentHashMap<>();
    private final Map<String, String> enclosed = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** How often it was asked who it is. */
    final AtomicInteger asWho = new AtomicInteger();

    private final HttpServer server;
    private final List<Added> objects = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean inclusive;
    private volatile int status = 200;
    private volatile String token = TOKEN;
    private volatile String publisher = PUBLISHER;
    private volatile @Nullable URI elsewhere;
    private volatile String role = "csaf_publisher";
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    private record Added(Instant at, StixObject object) {}

    ToyCentre() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/taxii2/", exchange -> guarded(exchange, this::taxii));
        server.createContext("/.well-known/csaf/provider-metadata.json", this::metadata);
        server.createContext("/keys/", this::key);
        server.createContext("/documents/", exchange -> guarded(exchange, this::document));
        server.createContext("/taxii2/centre/bell/", exchange -> guarded(exchange, this::bell));
        server.start();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    URI address() {
        return at("/taxii2/");
    }

    URI collection() {
        return at("/taxii2/centre/collections/c-1/");
    }

    /** The subscription of an organisation to its advisories, never asked yet. */
    FollowedCentre followedBy(UUID organisation, UUID subscription, Instant since) {
        List<FollowedCentre.Chosen> chosen =
                List.of(new FollowedCentre.Chosen(UUID.randomUUID(), "Advisories", collection()));
        return new FollowedCentre(
                subscription, organisation, "Toy", address(), since, chosen, FollowedCentre.Health.UNASKED);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Counts the time that is asked for in, as some servers do. */
    void countIn() {
        inclusive = true;
    }

    /** Answers everything with a status; 200 as it should. */
    void fail(int other) {
        status = other;
    }

    void takeOnly(String other) {
        token = other;
    }

    /** Says that it is another publisher; nothing of who it is when empty. */
    void is(String other) {
        publisher = other;
    }

    /** Lets its documents lie on another machine too. */
    void liesAt(URI other) {
        elsewhere = other;
    }

    /** Promises to sign all it publishes. */
    void promisesToSign() {
        role = "csaf_trusted_provider";
    }

    /** Says that it only publishes. */
    void promisesNothing() {
        role = "csaf_publisher";
    }

    /** Names keys in place of those before, each at an address of its own. */
    void names(ProviderKey... named) {
        keys.clear();
        for (ProviderKey key : named) {
            keys.put(key.fingerprint(), key.publicKey());
        }
    }

    /** Names a key that cannot be had. */
    void loses(ProviderKey key) {
        keys.put(key.fingerprint(), new byte[0]);
    }

    /** Puts a signature beside a document. */
    void sign(String id, ProviderKey key, Instant when) {
        byte[] document = Objects.requireNonNull(documents.get("/documents/" + id + ".json"));
        documents.put("/documents/" + id + ".json.asc", key.sign(document, when.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Tells a signature with the announcement of a document, and puts none beside it. */
    void announceSignature(String id, byte[] signature) {
        signatures.put(id, new String(signature, StandardCharsets.US_ASCII));
    }

    /** Sends something in place of the document along with its announcement. */
    void enclose(String id, String text) {
        enclosed.put(id, text);
    }

    void putSignature(String id, byte[] bytes) {
        documents.put("/documents/" + id + ".json.asc", bytes);
    }

    /** Publishes a document, and announces it. */
    AdvisoryReport publish(String id, String json, Instant at) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        put(id, bytes);
        return announce(id, Fingerprint.of(bytes), at, false);
    }

    void put(String id, byte[] bytes) {
        documents.put("/documents/" + id + ".json", bytes);
    }

    void lose(String id) {
        documents.remove("/documents/" + id + ".json");
    }

    AdvisoryReport announce(String id, String sha256, Instant at, boolean withdrawn) {
        return announce(id, sha256, at, withdrawn, at("/documents/" + id + ".json"));
    }

    AdvisoryReport announce(String id, String sha256, Instant at, boolean withdrawn, URI address) {
        return announce(id, sha256, at, address, withdrawn, at);
    }

    /** One that says that it was made at another time than it was added. */
    AdvisoryReport announce(String id, String sha256, Instant at, boolean withdrawn, Instant made) {
        return announce(id, sha256, at, at("/documents/" + id + ".json"), withdrawn, made);
    }

    AdvisoryReport announceElsewhere(String id, String sha256, Instant at, URI address) {
        return announce(id, sha256, at, false, address);
    }

    private AdvisoryReport announce(
            String id, String sha256, Instant at, URI address, boolean withdrawn, Instant made) {
        Instant version = made.truncatedTo(ChronoUnit.MILLIS);
        AdvisoryReport report = new AdvisoryReport(
                new Common(AdvisoryReport.id(PUBLISHER, id), null, version, version, Tlp.GREEN),
                "Advisory " + id,
                version,
                withdrawn,
                PUBLISHER,
                id,
                address,
                sha256,
                List.of(),
                signatures.get(id),
                enclosed.get(id));
        objects.add(new Added(at, report.toObjects().getLast()));
        return report;
    }

    /** Rings for all who listen. */
    void ring() {
        for (OutputStream listener : listeners) {
            try {
                listener.write("event: added\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
                listener.flush();
            } catch (IOException gone) {
                listeners.remove(listener);
            }
        }
    }

    int listening() {
        return listeners.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void guarded(HttpExchange exchange, Answering answering) throws IOException {
        asked.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        boolean right = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (status != 200) {
            send(exchange, status, "{}", Map.of());
        } else if (!right) {
            send(exchange, 401, "{}", Map.of());
        } else {
            answering.answer(exchange);
        }
    }

    private void taxii(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/taxii2/" ->
                send(exchange, 200, "{\"title\":\"Toy\",\"default\":\"" + at("/taxii2/centre/") + "\"}", Map.of());
            case "/taxii2/centre/collections/" ->
                send(
                        exchange,
                        200,
                        "{\"collections\":[{\"id\":\"c-1\",\"title\":\"Advisories\",\"can_read\":true,\"can_write\":false}]}",
                        Map.of());
            case "/taxii2/centre/collections/c-1/objects/" -> objects(exchange);
            default -> send(exchange, 404, "{}", Map.of());
        }
    }

    private void objects(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        Instant after = query.containsKey("added_after") ? Instant.parse(query.get("added_after")) : Instant.EPOCH;
        int from = Integer.parseInt(query.getOrDefault("next", "0"));
        List<Added> wanted = objects.stream()
                .filter(each ->
                        each.at().isAfter(after) || inclusive && each.at().equals(after))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        List<Added> page = wanted.subList(Math.min(from, wanted.size()), Math.min(from + PAGE, wanted.size()));
        if (page.isEmpty()) {
            send(exchange, 200, "{}", Map.of());
            return;
        }
        boolean more = from + PAGE < wanted.size();
        String body = page.stream()
                        .map(each -> each.object().jsonText())
                        .collect(Collectors.joining(",", "{\"objects\":[", "]"))
                + (more ? ",\"more\":true,\"next\":\"" + (from + PAGE) + "\"}" : "}");
        send(
                exchange,
                200,
                body,
                Map.of(
                        "X-TAXII-Date-Added-First", Micros.text(page.getFirst().at()),
                        "X-TAXII-Date-Added-Last", Micros.text(page.getLast().at())));
    }

    /** Anybody may read who it is. */
    private void metadata(HttpExchange exchange) throws IOException {
        asWho.incrementAndGet();
        if (publisher.isEmpty()) {
            send(exchange, 404, "{}", Map.of());
            return;
        }
        String named = keys.keySet().stream()
                .map(each -> "{\"fingerprint\":\"" + each + "\",\"url\":\"" + at("/keys/" + each) + "\"}")
                .collect(Collectors.joining(","));
        String lists = Stream.of(at("/documents/"), elsewhere)
                .filter(Objects::nonNull)
                .map(list -> "{\"directory_url\":\"" + list + "\"}")
                .collect(Collectors.joining(","));
        send(
                exchange,
                200,
                "{\"canonical_url\":\"" + at("/.well-known/csaf/provider-metadata.json")
                        + "\",\"publisher\":{\"name\":\"Toy\",\"namespace\":\"" + publisher
                        + "\"},\"role\":\"" + role + "\",\"public_openpgp_keys\":[" + named + "],\"distributions\":["
                        + lists
                        + "]}",
                Map.of());
    }

    private void key(HttpExchange exchange) throws IOException {
        byte[] bytes = keys.get(exchange.getRequestURI().getPath().substring("/keys/".length()));
        int answer = bytes == null || bytes.length == 0 ? 404 : 200;
        send(exchange, answer, answer == 200 ? new String(bytes, StandardCharsets.US_ASCII) : "{}", Map.of());
    }

    private void document(HttpExchange exchange) throws IOException {
        byte[] bytes = documents.get(exchange.getRequestURI().getPath());
        if (bytes == null) {
            send(exchange, 404, "{}", Map.of());
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private void bell(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(": alive\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        listeners.add(out);
    }

    private static Map<String, String> query(URI address) {
        String text = address.getRawQuery();
        return Arrays.stream(text == null ? new String[0] : text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().add("Content-Type", "application/taxii+json;version=2.1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
