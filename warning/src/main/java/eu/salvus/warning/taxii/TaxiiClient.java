package eu.salvus.warning.taxii;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asks TAXII 2.1 servers, and is patient with those that keep to the standard loosely. */
public final class TaxiiClient {
    private static final int MOST_BYTES = 64 << 20;

    private final Door door;
    private final Map<String, String> headers;
    private final Duration overlap;
    private final int limit;

    /**
     * A client.
     *
     * @param door by which it asks
     * @param headers sent each time, such as {@code Authorization}
     * @param overlap how much of what was read is asked for again; nothing for a server whose times never repeat, a second for one that tells them by
     *     the second
     * @param limit how many objects of a page to ask for, above 0
     */
    public TaxiiClient(Door door, Map<String, String> headers, Duration overlap, int limit) {
        this.door = door;
        this.headers = Map.copyOf(headers);
        this.overlap = overlap;
        this.limit = limit;
    }

    /**
     * The API roots of a server, its default first. Where the client has headers, roots on other machines than the server's are left out:
     * they would be given its token.
     *
     * @param discovery such as {@code https://centre.example/taxii2/}
     * @throws DoorException when it gives no answer, or names roots elsewhere only
     */
    public List<URI> roots(URI discovery) throws DoorException {
        URI address = folder(discovery);
        JsonNode json = get(address).json();
        Set<URI> roots = new LinkedHashSet<>();
        Set<URI> elsewhere = new LinkedHashSet<>();
        List<String> named = new ArrayList<>(List.of(json.path("default").asString("")));
        json.path("api_roots").forEach(root -> named.add(root.asString("")));
        for (String each : named) {
            if (!each.isEmpty()) {
                URI root = root(address, each);
                (headers.isEmpty() || machine(root).equals(machine(address)) ? roots : elsewhere).add(root);
            }
        }
        if (roots.isEmpty() && !elsewhere.isEmpty()) {
            throw new DoorException(
                    DoorException.Reason.FORBIDDEN,
                    address,
                    "names roots on other machines only, to which its token is not given: " + elsewhere);
        }
        return List.copyOf(roots);
    }

    private static String machine(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /** Where a root is that a server names, if it may be asked there. */
    private static URI root(URI discovery, String named) throws DoorException {
        URI root;
        try {
            root = folder(discovery.resolve(named));
        } catch (IllegalArgumentException wrong) {
            throw new DoorException(
                    DoorException.Reason.BROKEN, discovery, "names a root that is no address: " + named);
        }
        Redirects.check(discovery, root);
        return root;
    }

    /** The collections of an API root. */
    public List<RemoteCollection> collections(URI root) throws DoorException {
        URI address = folder(root).resolve("collections/");
        List<RemoteCollection> all = new ArrayList<>();
        for (JsonNode each : get(address).json().path("collections")) {
            String id = each.path("id").asString("");
            if (!id.isEmpty()) {
                all.add(new RemoteCollection(
                        address.resolve(encoded(id) + "/"),
                        id,
                        each.path("title").asString(id),
                        each.path("can_read").asBoolean(false),
                        each.path("can_write").asBoolean(false)));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Reads what is new in a collection, page by page. When it fails, what was handed on stays handed on, and the old cursor stays right: the same
     * objects come again.
     *
     * @param collection its address
     * @param cursor how far it was read
     * @param filters such as {@code match[type]}, by name
     * @param sink takes the new objects of each page, in the order they were added
     * @throws DoorException when the server gives no answer, or goes round in circles
     */
    public Pulled pull(URI collection, Cursor cursor, Map<String, String> filters, Consumer<List<StixObject>> sink)
            throws DoorException {
        URI objects = folder(collection).resolve("objects/");
        PageChain chain = new PageChain(cursor, overlap);
        do {
            Map<String, String> query = new LinkedHashMap<>(filters);
            query.put("limit", String.valueOf(limit));
            query.putAll(new TreeMap<>(chain.query()));
            URI address = URI.create(objects + "?" + query(query));
            Got got = get(address);
            List<StixObject> fresh = chain.take(
                    Envelope.of(objects, got.json(), got.answer().header("X-TAXII-Date-Added-Last")), address);
            if (!fresh.isEmpty()) {
                sink.accept(fresh);
            }
        } while (chain.goesOn());
        return chain.pulled();
    }

    /** Sends objects to a collection. */
    public Receipt add(URI collection, List<StixObject> objects) throws DoorException {
        String body =
                objects.stream().map(StixObject::jsonText).collect(Collectors.joining(",", "{\"objects\":[", "]}"));
        Map<String, String> sent = new LinkedHashMap<>(headers);
        sent.put("Accept", MediaTypes.TAXII);
        sent.put("Content-Type", MediaTypes.TAXII);
        URI address = folder(collection).resolve("objects/");
        JsonNode json = json(door.ask(new Request(address, sent, body.getBytes(StandardCharsets.UTF_8), MOST_BYTES)));
        List<String> failures = json.path("failures")
                .valueStream()
                .map(failure -> failure.path("id").asString("") + ": "
                        + failure.path("message").asString(""))
                .toList();
        return new Receipt(
                folder(collection)
                        .resolve("../../status/" + encoded(json.path("id").asString("")) + "/"),
                json.path("status").asString("").equals("complete"),
                json.path("success_count").asLong(0),
                failures);
    }

    private Got get(URI address) throws DoorException {
        Map<String, String> sent = new LinkedHashMap<>(headers);
        sent.put("Accept", MediaTypes.TAXII);
        Answer answer = door.ask(new Request(address, sent, null, MOST_BYTES));
        return new Got(answer, json(answer));
    }

    private static JsonNode json(Answer answer) throws DoorException {
        return StixReader.parse(answer.body())
                .filter(JsonNode::isObject)
                .orElseThrow(() ->
                        new DoorException(DoorException.Reason.BROKEN, answer.address(), "answered with no TAXII"));
    }

    private static URI folder(URI address) {
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Got(Answer answer, JsonNode json) {}
}
