package eu.salvus.server.support;

import eu.salvus.server.identity.Seal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Collections to which others than their owner may add: what they were sent, and as whose word. */
@Repository
public class LetterBoxes {

    private static final String TYPES = "('sighting', 'incident', 'grouping')";

    /** Of each id there may be a hundred by each who writes. */
    private static final int AT_ONCE = 20;

    /** In characters: a maker, a name and what stands around them. */
    private static final int LONGEST_SOFTWARE = 8_192;

    private final JdbcClient database;
    private final Seal seal;

    LetterBoxes(JdbcClient database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * A letter box.
     *
     * @param id of the collection
     * @param organisation whose it is
     * @param lastAdded when its last object was added
     */
    public record Box(UUID id, UUID organisation, Instant lastAdded) {}

    /**
     * A letter box that somebody may add to.
     *
     * @param id of the collection
     * @param title what people call it
     * @param isRead whether others than its owner may read it
     */
    public record Open(UUID id, String title, boolean isRead) {}

    /**
     * Something that was sent.
     *
     * @param added when
     * @param voice whose word it is: the same for all programs of one organisation, and a name of nobody
     * @param json the object
     */
    public record Letter(Instant added, String voice, String json) {}

    /** All there are. */
    public List<Box> all() {
        return database.sql("select c.id, c.organisation, c.last_added from collection c where exists (select 1"
                        + " from collection_right r where r.collection = c.id and r.may_write) order by c.id")
                .query((row, number) -> new Box(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getObject("last_added", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Those of others that an organisation may add to, by their titles. */
    public List<Open> open(UUID organisation) {
        return database.sql(
                        "select c.id, c.title, exists (select 1 from collection_right o where o.collection = c.id and o.may_read)"
                                + " as is_read from collection c join collection_right r on r.collection = c.id"
                                + " where r.organisation = ? and r.may_write and c.organisation <> ? order by c.title, c.id")
                .params(organisation, organisation)
                .query((row, number) ->
                        new Open(row.getObject("id", UUID.class), row.getString("title"), row.getBoolean("is_read")))
                .list();
    }

    /**
     * Sightings, incidents and groupings that were added after a time, oldest first; what nobody but the owner's own program added is left out. As many
     * as fit into memory, though one at least where there is any.
     */
    public List<Letter> after(UUID collection, Instant after, int most) {
        String sent = " from collection_object o where o.collection = :collection and o.added > :after"
                + " and o.voice is not null and o.type in " + TYPES;
        Optional<Instant> last =
                Sized.last(database.sql("select " + Sized.COLUMNS + sent + " order by o.added limit " + most)
                        .param("collection", collection)
                        .param("after", after.atOffset(ZoneOffset.UTC))
                        .query(Sized::row)
                        .list());
        return last.map(end -> database.sql(
                                "select o.added, o.voice, o.body" + sent + " and o.added <= :end order by o.added")
                        .param("collection", collection)
                        .param("after", after.atOffset(ZoneOffset.UTC))
                        .param("end", end.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> new Letter(
                                row.getObject("added", OffsetDateTime.class).toInstant(),
                                row.getString("voice"),
                                row.getString("body")))
                        .list())
                .orElse(List.of());
    }

    /** As whose word it counts what an organisation adds to letter boxes of another: who it is, the database alone does not say. */
    public String voice(UUID owner, UUID organisation) {
        return seal.mark("voice/" + owner, organisation.toString());
    }

    /** Who may add to letter boxes of an organisation, by their voices. */
    public Map<String, UUID> voices(UUID owner) {
        Map<String, UUID> voices = new HashMap<>();
        database.sql("select distinct r.organisation from collection_right r join collection c on c.id = r.collection"
                        + " where c.organisation = ? and r.may_write")
                .param(owner)
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list()
                .forEach(organisation -> voices.put(voice(owner, organisation), organisation));
        return voices;
    }

    /**
     * What some observables say, whoever sent them: what they are says their id. One that is longer than a name of a product ever makes it is passed over.
     *
     * @param reading what one of them says; nothing where it is none
     */
    public <T> Set<T> software(UUID collection, List<String> ids, Function<String, Optional<T>> reading) {
        Set<T> found = new LinkedHashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            database.sql("select body from collection_object where collection = :collection and type = 'software'"
                            + " and object_id in (:ids) and char_length(body) <= " + LONGEST_SOFTWARE)
                    .param("collection", collection)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(row -> {
                        reading.apply(row.getString("body")).ifPresent(found::add);
                    });
        }
        return found;
    }

    /** The newest version of an object that the same voice has sent. */
    public Optional<String> object(UUID collection, String voice, String id) {
        return database.sql("select body from collection_object where collection = ? and object_id = ? and voice = ?"
                        + " order by version_at desc, added desc limit 1")
                .params(collection, id, voice)
                .query(String.class)
                .optional();
    }
}
