package eu.salvus.server.support;

import eu.salvus.server.Holds;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.taxii.Collection;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.Micros;
import eu.salvus.warning.taxii.Selection;
import eu.salvus.warning.taxii.StoredObject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Collections in the database. Whoever adds to one waits for whoever is adding to it. */
@Repository
class StoredCollections implements CollectionStore {

    /** More objects without a version, of one id and by one voice, are not kept: their id says what they are made of, so one would do. */
    private static final int MOST_OF_ONE_ID = 100;

    /** What became of a request is told for that long. */
    private static final Duration STATUS_KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final CollectionRows rows;
    private final LetterBoxes boxes;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;
    private final Holds holds;

    StoredCollections(
            JdbcClient database,
            CollectionRows rows,
            LetterBoxes boxes,
            InstantSource clock,
            ApplicationEventPublisher news,
            Holds holds) {
        this.database = database;
        this.rows = rows;
        this.boxes = boxes;
        this.clock = clock;
        this.news = news;
        this.holds = holds;
    }

    @Override
    public List<Collection> collections() {
        return rows.all().stream().map(CollectionRows.Row::told).toList();
    }

    @Override
    public List<StoredObject> select(UUID collection, Selection selection, int most) {
        SelectionSql sql = new SelectionSql(collection, selection);
        Optional<Instant> last = Sized.last(database.sql("select " + Sized.COLUMNS + " from collection_object o where "
                        + sql.condition() + " order by o.added limit " + most)
                .params(sql.parameters())
                .query(Sized::row)
                .list());
        return last.map(end -> until(sql, end, most)).orElse(List.of());
    }

    private List<StoredObject> until(SelectionSql sql, Instant end, int most) {
        return database.sql("select o.added, o.object_id, o.version, o.body from collection_object o where "
                        + sql.condition() + " and o.added <= :end order by o.added limit " + most)
                .params(sql.parameters())
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(StoredCollections::row)
                .list();
    }

    @Override
    @Transactional
    public List<Fate> add(UUID collection, List<StixObject> objects) {
        return added(collection, null, objects);
    }

    @Override
    @Transactional
    public List<Fate> add(UUID collection, String by, List<StixObject> objects) {
        return added(collection, voice(collection, CallerRights.organisation(by)), objects);
    }

    private List<Fate> added(UUID collection, @Nullable String voice, List<StixObject> objects) {
        Instant before = held(collection);
        Instant last = before;
        List<Fate> fates = new ArrayList<>();
        Map<String, Integer> unversioned = new HashMap<>();
        for (StixObject object : objects) {
            String digest = digest(object);
            Fate fate = object.version().isPresent()
                    ? versioned(collection, object, digest)
                    : unversioned(collection, voice, object, digest, unversioned);
            if (fate == Fate.ADDED) {
                last = Micros.after(last, clock.instant());
                insert(collection, last, voice, object, digest);
            }
            fates.add(fate);
        }
        if (last.isAfter(before)) {
            database.sql("update collection set last_added = ? where id = ?")
                    .params(last.atOffset(ZoneOffset.UTC), collection)
                    .update();
            news.publishEvent(new ObjectsAdded(collection, last));
        }
        return fates;
    }

    @Override
    @Transactional
    public int delete(UUID collection, Selection selection) {
        held(collection);
        SelectionSql sql = new SelectionSql(collection, selection);
        List<OffsetDateTime> gone = database.sql("select o.added from collection_object o where " + sql.condition())
                .params(sql.parameters())
                .query((row, number) -> row.getObject("added", OffsetDateTime.class))
                .list();
        gone.forEach(added -> database.sql("delete from collection_object where collection = ? and added = ?")
                .params(collection, added)
                .update());
        if (!gone.isEmpty()) {
            news.publishEvent(new ObjectsDeleted(collection));
        }
        return gone.size();
    }

    @Override
    @Transactional
    public void keep(UUID status, String owner, String json) {
        Instant now = clock.instant();
        database.sql("delete from collection_status where made_at < ?")
                .param(now.minus(STATUS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into collection_status (id, organisation, owner, made_at, body) values (?, ?, ?, ?, ?)")
                .params(status, CallerRights.organisation(owner), owner, now.atOffset(ZoneOffset.UTC), json)
                .update();
    }

    @Override
    public Optional<String> status(UUID status, String owner) {
        return database.sql("select body from collection_status where id = ? and owner = ?")
                .params(status, owner)
                .query((row, number) -> row.getString("body"))
                .optional();
    }

    /** When the last object was added; nobody else adds until the end of the transaction. */
    private Instant held(UUID collection) {
        return database.sql("select last_added from collection where id = ?" + holds.clause())
                .param(collection)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Fate versioned(UUID collection, StixObject object, String digest) {
        List<String> same = database.sql("select digest, case when digest is null then body end as old_body"
                        + " from collection_object where collection = ? and object_id = ? and version_at = ?")
                .params(collection, object.id(), VersionText.of(object.version().orElseThrow()))
                .query((row, number) ->
                        row.getString("digest") == null ? digest(row.getString("old_body")) : row.getString("digest"))
                .list();
        if (same.isEmpty()) {
            return Fate.ADDED;
        }
        return same.contains(digest) ? Fate.KNOWN : Fate.REFUSED;
    }

    private Fate unversioned(
            UUID collection, @Nullable String voice, StixObject object, String digest, Map<String, Integer> counts) {
        boolean known = database.sql(
                                "select count(*) from collection_object where collection = ? and object_id = ? and digest = ?")
                        .params(collection, object.id(), digest)
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return Fate.KNOWN;
        }
        if (voice == null) {
            return Fate.ADDED;
        }
        int others = counts.computeIfAbsent(object.id(), id -> count(collection, id, voice));
        counts.put(object.id(), others + 1);
        return others < MOST_OF_ONE_ID ? Fate.ADDED : Fate.REFUSED;
    }

    private int count(UUID collection, String id, String voice) {
        return database.sql(
                        "select count(*) from collection_object where collection = ? and object_id = ? and voice = ?")
                .params(collection, id, voice)
                .query(Integer.class)
                .single();
    }

    /** One for each organisation, whatever it calls itself. */
    private String voice(UUID collection, UUID organisation) {
        UUID owner = rows.find(collection).orElseThrow().organisation();
        return boxes.voice(owner, organisation);
    }

    private void insert(UUID collection, Instant added, @Nullable String voice, StixObject object, String digest) {
        database.sql(
                        "insert into collection_object (collection, added, object_id, type, version, version_at, body, digest, voice)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        collection,
                        added.atOffset(ZoneOffset.UTC),
                        object.id(),
                        object.type(),
                        object.text("modified").or(() -> object.text("created")).orElseGet(() -> Micros.text(added)),
                        VersionText.of(object.version().orElse(added)),
                        object.jsonText(),
                        digest)
                .param(voice)
                .update();
    }

    private static String digest(String body) {
        return digest(StixObject.of((ObjectNode)
                StixReader.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow()));
    }

    private static String digest(StixObject object) {
        return Fingerprint.of(object.canonicalText().getBytes(StandardCharsets.UTF_8));
    }

    private static StoredObject row(ResultSet row, int number) throws SQLException {
        return new StoredObject(
                row.getObject("added", OffsetDateTime.class).toInstant(),
                row.getString("object_id"),
                row.getString("version"),
                row.getString("body"));
    }
}
