package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collections kept in memory, by the simplest reading of the standard: what others are held to. */
final class MemoryStore implements CollectionStore {
    private final List<Collection> collections;
    private final InstantSource clock;
    private final Map<UUID, List<StoredObject>> objects = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    MemoryStore(InstantSource clock, Collection... collections) {
        this.clock = clock;
        this.collections = new CopyOnWriteArrayList<>(collections);
    }

    @Override
    public List<Collection> collections() {
        return collections;
    }

    @Override
    public synchronized List<StoredObject> select(UUID collection, Selection selection, int most) {
        List<StoredObject> all = objects.getOrDefault(collection, List.of());
        return all.stream()
                .filter(object -> selection.after() == null || object.added().isAfter(selection.after()))
                .filter(object -> isMeant(object, selection, all))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Fate> add(UUID collection, List<StixObject> added) {
        List<StoredObject> all = objects.computeIfAbsent(collection, id -> new ArrayList<>());
        return added.stream().map(object -> add(all, object)).toList();
    }

    private Fate add(List<StoredObject> all, StixObject object) {
        Instant last = all.isEmpty() ? Instant.MIN : all.getLast().added();
        Instant now =
                all.isEmpty() ? Micros.after(Instant.EPOCH, clock.instant()) : Micros.after(last, clock.instant());
        Optional<String> version = object.text("modified").or(() -> object.text("created"));
        List<StoredObject> same = all.stream()
                .filter(known -> known.id().equals(object.id()))
                .filter(known -> version.isEmpty()
                        || version(known).equals(object.version().orElseThrow()))
                .toList();
        if (same.stream().anyMatch(known -> known.json().equals(object.jsonText()))) {
            return Fate.KNOWN;
        }
        if (!same.isEmpty() && version.isPresent()) {
            return Fate.REFUSED;
        }
        all.add(new StoredObject(now, object.id(), version.orElse(Micros.text(now)), object.jsonText()));
        return Fate.ADDED;
    }

    @Override
    public synchronized int delete(UUID collection, Selection selection) {
        List<StoredObject> gone = select(collection, selection, Integer.MAX_VALUE);
        objects.getOrDefault(collection, new ArrayList<>()).removeAll(gone);
        return gone.size();
    }

    @Override
    public synchronized void keep(UUID status, String owner, String json) {
        statuses.put(status + owner, json);
    }

    @Override
    public synchronized Optional<String> status(UUID status, String owner) {
        return Optional.ofNullable(statuses.get(status + owner));
    }

    private static boolean isMeant(StoredObject object, Selection selection, List<StoredObject> all) {
        List<StoredObject> versions =
                all.stream().filter(other -> other.id().equals(object.id())).toList();
        Selection.Versions meant = selection.versions();
        Comparator<StoredObject> byVersion = Comparator.comparing(MemoryStore::version);
        return (selection.ids().isEmpty() || selection.ids().contains(object.id()))
                && (selection.types().isEmpty()
                        || selection.types().contains(object.id().split("--")[0]))
                && (meant.all()
                        || meant.exact().contains(version(object))
                        || meant.first() && versions.stream().noneMatch(other -> byVersion.compare(other, object) < 0)
                        || meant.last() && versions.stream().noneMatch(other -> byVersion.compare(other, object) > 0));
    }

    private static Instant version(StoredObject object) {
        return Timestamp.parse(object.version()).orElseThrow();
    }
}
