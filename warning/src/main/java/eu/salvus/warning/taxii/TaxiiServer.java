package eu.salvus.warning.taxii;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A TAXII 2.1 server with one API root, whatever web server it is behind. */
public final class TaxiiServer {
    private static final int UNAUTHORISED = 401;

    private final TaxiiSettings settings;
    private final CollectionStore store;
    private final CollectionEndpoints endpoints;

    /**
     * A server.
     *
     * @param settings what it says of itself
     * @param store where its collections are
     * @param clock for the times of requests
     * @param ids for those of statuses, never the same twice
     */
    public TaxiiServer(TaxiiSettings settings, CollectionStore store, InstantSource clock, Supplier<UUID> ids) {
        this.settings = settings;
        this.store = store;
        this.endpoints = new CollectionEndpoints(settings, store, new Additions(settings, store, clock, ids));
    }

    /**
     * Answers a request.
     *
     * @param rights of who asks; null when nobody knows who it is
     */
    public TaxiiResponse answer(TaxiiRequest request, @Nullable Rights rights) {
        try {
            if (rights == null) {
                throw new TaxiiException(UNAUTHORISED, "Who are you?", "Send an access token of yours.");
            }
            if (!MediaTypes.areAccepted(request.header("Accept"))) {
                throw new TaxiiException(406, "Not acceptable", "Accept " + MediaTypes.TAXII + ".");
            }
            return routed(request, rights);
        } catch (TaxiiException refused) {
            TaxiiResponse response = Bodies.error(refused);
            return refused.status() == UNAUTHORISED
                    ? response.with("WWW-Authenticate", "Bearer realm=\"TAXII\", Basic realm=\"TAXII\"")
                    : response;
        }
    }

    /**
     * The answer to who asked too often without saying who it is.
     *
     * @param wait how long, whole seconds counted up
     */
    public static TaxiiResponse tooMany(Duration wait) {
        return Bodies.error(new TaxiiException(
                        429, "Too many attempts", "Send an access token of yours, and wait before you try again."))
                .with("Retry-After", String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
    }

    private TaxiiResponse routed(TaxiiRequest request, Rights rights) throws TaxiiException {
        List<String> parts = Arrays.stream(request.path().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || !("/" + parts.getFirst() + "/").equals(TaxiiSettings.DISCOVERY)) {
            throw TaxiiException.notFound();
        }
        if (parts.size() == 1) {
            get(request);
            return discovery();
        }
        if (!parts.get(1).equals(settings.root())) {
            throw TaxiiException.notFound();
        }
        List<String> inner = parts.subList(2, parts.size());
        if (inner.isEmpty()) {
            get(request);
            return root();
        }
        return switch (inner.getFirst()) {
            case "status" -> {
                get(request);
                yield status(inner, rights);
            }
            case "collections" -> {
                if (inner.size() == 1) {
                    get(request);
                    yield collections(rights);
                }
                yield endpoints.answer(request, inner.subList(1, inner.size()), rights);
            }
            default -> throw TaxiiException.notFound();
        };
    }

    /** Refuses what is no question. */
    static void get(TaxiiRequest request) throws TaxiiException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new TaxiiException(405, "Not allowed", request.method() + " does not go with this address.");
        }
    }

    private TaxiiResponse discovery() {
        ObjectNode body = Bodies.object().put("title", settings.title());
        if (settings.description() != null) {
            body.put("description", settings.description());
        }
        if (settings.contact() != null) {
            body.put("contact", settings.contact());
        }
        body.put("default", settings.rootAddress());
        body.putArray("api_roots").add(settings.rootAddress());
        return Bodies.answer(200, body);
    }

    private TaxiiResponse root() {
        ObjectNode body = Bodies.object().put("title", settings.title());
        if (settings.description() != null) {
            body.put("description", settings.description());
        }
        body.putArray("versions").add(MediaTypes.TAXII);
        return Bodies.answer(200, body.put("max_content_length", settings.mostBytes()));
    }

    private TaxiiResponse status(List<String> parts, Rights rights) throws TaxiiException {
        try {
            if (parts.size() == 2) {
                return store.status(UUID.fromString(parts.get(1)), rights.name())
                        .map(json -> Bodies.answer(200, json))
                        .orElseThrow(TaxiiException::notFound);
            }
        } catch (IllegalArgumentException noId) {
            throw TaxiiException.notFound();
        }
        throw TaxiiException.notFound();
    }

    private TaxiiResponse collections(Rights rights) {
        ObjectNode body = Bodies.object();
        List<ObjectNode> told = store.collections().stream()
                .filter(collection -> rights.mayRead(collection.id()) || rights.mayWrite(collection.id()))
                .map(collection -> Bodies.collection(collection, rights))
                .toList();
        if (!told.isEmpty()) {
            ArrayNode list = body.putArray("collections");
            list.addAll(told);
        }
        return Bodies.answer(200, body);
    }
}
