package eu.salvus.warning.taxii;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a collection. */
final class CollectionEndpoints {
    private final TaxiiSettings settings;
    private final CollectionStore store;
    private final Additions additions;

    CollectionEndpoints(TaxiiSettings settings, CollectionStore store, Additions additions) {
        this.settings = settings;
        this.store = store;
        this.additions = additions;
    }

    /** Answers what is asked at a path below {@code collections/}. */
    TaxiiResponse answer(TaxiiRequest request, List<String> parts, Rights rights) throws TaxiiException {
        Collection collection = visible(parts.getFirst(), rights);
        UUID id = collection.id();
        String what = String.join("/", parts.stream().skip(1).map(this::word).toList());
        return switch (what) {
            case "" -> {
                TaxiiServer.get(request);
                yield Bodies.answer(200, Bodies.collection(collection, rights));
            }
            case "manifest" -> {
                TaxiiServer.get(request);
                yield Bodies.manifest(page(request, id, rights));
            }
            case "objects" -> {
                if (request.method().equals("POST")) {
                    mayWrite(id, rights);
                    yield additions.add(request, id, rights);
                }
                TaxiiServer.get(request);
                yield Bodies.envelope(page(request, id, rights));
            }
            case "objects/*" -> object(request, id, parts.get(2), rights);
            case "objects/*/versions" -> {
                TaxiiServer.get(request);
                mayRead(id, rights);
                Filters filters = new Filters(request.query());
                Selection asked = filters.selection();
                Selection all = new Selection(asked.after(), Set.of(), Set.of(), Selection.Versions.ALL);
                yield Bodies.versions(ofObject(filters, id, parts.get(2), all));
            }
            default -> throw TaxiiException.notFound();
        };
    }

    /** A part of a path that is an id stands for any. */
    private String word(String part) {
        return Set.of("manifest", "objects", "versions").contains(part) ? part : "*";
    }

    private Collection visible(String name, Rights rights) throws TaxiiException {
        return store.collections().stream()
                .filter(collection -> collection.isCalled(name))
                .filter(collection -> rights.mayRead(collection.id()) || rights.mayWrite(collection.id()))
                .findFirst()
                .orElseThrow(TaxiiException::notFound);
    }

    private Page page(TaxiiRequest request, UUID collection, Rights rights) throws TaxiiException {
        mayRead(collection, rights);
        Filters filters = new Filters(request.query());
        return page(filters, collection, filters.selection());
    }

    private Page page(Filters filters, UUID collection, Selection selection) throws TaxiiException {
        int limit = filters.limit(settings.mostObjects());
        return filters.meansOurStix() ? Page.of(store.select(collection, selection, limit + 1), limit) : Page.EMPTY;
    }

    private TaxiiResponse object(TaxiiRequest request, UUID collection, String id, Rights rights)
            throws TaxiiException {
        Filters filters = new Filters(request.query());
        if (request.method().equals("DELETE")) {
            mayRead(collection, rights);
            mayWrite(collection, rights);
            filters.only(Set.of("match[version]", "match[spec_version]"));
            Selection meant = filters.deletion(id);
            exists(collection, id);
            if (filters.meansOurStix()) {
                store.delete(collection, meant);
            }
            return Bodies.answer(200, Bodies.object());
        }
        TaxiiServer.get(request);
        mayRead(collection, rights);
        return Bodies.envelope(ofObject(filters, collection, id, filters.selection()));
    }

    /** A page of one object; it may be empty when the object is there but not what is asked of it. */
    private Page ofObject(Filters filters, UUID collection, String id, Selection selection) throws TaxiiException {
        Page page = page(filters, collection, selection.of(id));
        if (page.objects().isEmpty()) {
            exists(collection, id);
        }
        return page;
    }

    private void exists(UUID collection, String id) throws TaxiiException {
        Selection any = new Selection(null, Set.of(id), Set.of(), Selection.Versions.ALL);
        if (store.select(collection, any, 1).isEmpty()) {
            throw TaxiiException.notFound();
        }
    }

    private static void mayRead(UUID collection, Rights rights) throws TaxiiException {
        if (!rights.mayRead(collection)) {
            throw new TaxiiException(403, "Not allowed", "You may add to this collection, and not read it.");
        }
    }

    private static void mayWrite(UUID collection, Rights rights) throws TaxiiException {
        if (!rights.mayWrite(collection)) {
            throw new TaxiiException(403, "Not allowed", "You may read this collection, and not change it.");
        }
    }
}
