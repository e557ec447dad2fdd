package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.Entry;
import eu.salvus.warning.publication.Publication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what is published, and of every revision of it. What is done is part of the caller's transaction. */
@Repository
@AtTheCentre
class PublicationRows {

    private final JdbcClient database;
    private final JsonMapper json;

    PublicationRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Something published, without its document.
     *
     * @param entry what lists say of it
     * @param revision the newest, as it writes it
     * @param withdrawn whether that one takes it back
     */
    record Row(UUID id, UUID organisation, UUID collection, Entry entry, String revision, boolean withdrawn) {}

    /** Something published, with its document. */
    record Whole(Row row, Publication publication) {}

    /**
     * A revision.
     *
     * @param number from 1
     * @param added its place in the collection
     * @param receivedAt when it came in
     * @param validatedAt when it was checked
     * @param publishedAt when it was stored
     * @param by who published it
     */
    record Revision(
            int number,
            String revision,
            boolean withdrawn,
            Tlp tlp,
            Instant added,
            Instant receivedAt,
            Instant validatedAt,
            Instant publishedAt,
            String by) {}

    boolean any(UUID organisation) {
        return database.sql("select count(*) from publication where organisation = ?")
                        .param(organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All, the latest change first. */
    List<Row> all(UUID organisation) {
        return database.sql("select * from publication where organisation = ? order by updated_at desc, id")
                .param(organisation)
                .query(PublicationRows::row)
                .list();
    }

    /** Some, the latest change first; none after one that is another's. */
    List<Row> page(UUID organisation, @Nullable UUID after, int most) {
        List<Object> parameters = new ArrayList<>(List.of(organisation));
        if (after != null) {
            parameters.addAll(List.of(organisation, after));
        }
        return database.sql("select p.* from publication p where p.organisation = ?"
                        + (after == null
                                ? ""
                                : " and exists (select 1 from publication a where a.organisation = ? and a.id = ?"
                                        + " and (p.updated_at < a.updated_at or p.updated_at = a.updated_at and p.id > a.id))")
                        + " order by p.updated_at desc, p.id limit " + most)
                .params(parameters)
                .query(PublicationRows::row)
                .list();
    }

    Optional<Row> find(UUID organisation, UUID id) {
        return database.sql("select * from publication where organisation = ? and id = ?")
                .params(organisation, id)
                .query(PublicationRows::row)
                .optional();
    }

    Optional<Row> named(UUID organisation, String fileName) {
        return database.sql("select * from publication where organisation = ? and file_name = ?")
                .params(organisation, fileName)
                .query(PublicationRows::row)
                .optional();
    }

    /**
     * What is published under the name of a file, with its newest revision. One question, so that a revision that comes meanwhile, perhaps for fewer people, is
     * given with its own label or not at all.
     */
    Optional<Whole> whole(UUID organisation, String fileName) {
        return database.sql(
                        "select p.*, r.weaknesses, r.document, r.signature from publication p"
                                + " join publication_revision r on r.publication = p.id where p.organisation = ? and p.file_name = ?"
                                + " and not exists (select 1 from publication_revision n where n.publication = p.id and n.number > r.number)")
                .params(organisation, fileName)
                .query((found, number) -> {
                    Row row = row(found, number);
                    return new Whole(row, publication(row, found));
                })
                .optional();
    }

    /** One by the id its readers know. */
    Optional<Row> tracked(UUID organisation, String trackingId) {
        return database.sql("select * from publication where organisation = ? and tracking_id = ?")
                .params(organisation, trackingId)
                .query(PublicationRows::row)
                .optional();
    }

    /** What is published, by the ids its readers know. */
    Map<String, String> titles(UUID organisation) {
        Map<String, String> titles = new HashMap<>();
        database.sql("select tracking_id, title from publication where organisation = ?")
                .param(organisation)
                .query(row -> {
                    titles.put(row.getString("tracking_id"), row.getString("title"));
                });
        return titles;
    }

    /** The newest revision, whole. */
    Publication whole(Row row) {
        return database.sql("select weaknesses, document, signature from publication_revision where publication = ?"
                        + " order by number desc limit 1")
                .param(row.id())
                .query((found, number) -> publication(row, found))
                .single();
    }

    private static Publication publication(Row row, ResultSet found) throws SQLException {
        return new Publication(
                row.entry(),
                row.revision(),
                row.withdrawn(),
                found.getString("weaknesses").lines().toList(),
                unpacked(found.getBytes("document")),
                found.getBytes("signature"));
    }

    /** The place of the newest revision in its collection. */
    Instant added(UUID publication) {
        return database.sql("select max(added) from publication_revision where publication = ?")
                .param(publication)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** What was written by hand for the newest revision; null where it was handed in as a document. */
    @Nullable
    DraftPayload draft(UUID publication) {
        return database.sql("select draft from publication_revision where publication = ? order by number desc limit 1")
                .param(publication)
                .query((row, number) -> Optional.ofNullable(row.getString("draft")))
                .single()
                .map(draft -> json.readValue(draft, DraftPayload.class))
                .orElse(null);
    }

    /** All revisions, the newest first. */
    List<Revision> revisions(UUID publication) {
        return database.sql("select * from publication_revision where publication = ? order by number desc")
                .param(publication)
                .query(PublicationRows::revision)
                .list();
    }

    /** Keeps what is published for the first time, or its next revision, and what was written by hand for it. */
    void save(Row row, Publication publication, Revision revision, @Nullable DraftPayload draft) {
        Entry entry = publication.entry();
        boolean known = revision.number() > 1;
        database.sql(
                        known
                                ? "update publication set tracking_id = ?, title = ?, tlp = ?, path_year = ?, release_at = ?, published_at = ?,"
                                        + " updated_at = ?, revision = ?, withdrawn = ? where id = ? and organisation = ?"
                                : "insert into publication (tracking_id, title, tlp, path_year, release_at, published_at, updated_at,"
                                        + " revision, withdrawn, id, organisation, file_name, collection)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.trackingId(),
                        entry.title(),
                        entry.tlp().name(),
                        entry.year(),
                        at(entry.release()),
                        at(entry.published()),
                        at(entry.updated()),
                        publication.revision(),
                        publication.withdrawn(),
                        row.id(),
                        row.organisation())
                .params(known ? List.of() : List.of(entry.fileName(), row.collection()))
                .update();
        database.sql(
                        "insert into publication_revision (publication, number, revision, withdrawn, tlp, weaknesses, document,"
                                + " signature, added, received_at, validated_at, published_at, published_by, draft)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        revision.number(),
                        revision.revision(),
                        revision.withdrawn(),
                        revision.tlp().name(),
                        String.join("\n", publication.weaknesses()),
                        packed(publication.document()),
                        publication.signature(),
                        at(revision.added()),
                        at(revision.receivedAt()),
                        at(revision.validatedAt()),
                        at(revision.publishedAt()),
                        revision.by())
                .param(draft == null ? null : json.writeValueAsString(draft))
                .update();
    }

    /** Notes who, besides whoever published it, has seen all that there is of one so far. */
    void approved(UUID publication, String by) {
        database.sql("update publication_revision set approved_by = ? where publication = ? and approved_by is null")
                .params(by, publication)
                .update();
    }

    /**
     * Something that one analyst alone has seen.
     *
     * @param by who
     */
    record Alone(UUID publication, String by) {}

    /** What stands in a collection, not taken back, in a newest revision that one analyst alone has seen. */
    List<Alone> seenByOne(UUID collection) {
        return database.sql(
                        "select p.id, r.published_by from publication p join publication_revision r on r.publication = p.id"
                                + " where p.collection = ? and not p.withdrawn and r.approved_by is null and r.number ="
                                + " (select max(n.number) from publication_revision n where n.publication = p.id)")
                .param(collection)
                .query((row, number) -> new Alone(row.getObject("id", UUID.class), row.getString("published_by")))
                .list();
    }

    /** Where something was told, and to whom it may be shown. */
    record Told(UUID collection, Tlp tlp) {}

    /** Where analysts told something since a time that nobody else has seen. */
    List<Told> toldAlone(UUID organisation, Set<String> by, Instant since) {
        return by.isEmpty()
                ? List.of()
                : database.sql("select distinct p.collection, r.tlp from publication p"
                                + " join publication_revision r on r.publication = p.id where p.organisation = :organisation"
                                + " and r.published_by in (:by) and r.approved_by is null and r.published_at > :since")
                        .param("organisation", organisation)
                        .param("by", List.copyOf(by))
                        .param("since", at(since))
                        .query((row, number) ->
                                new Told(row.getObject("collection", UUID.class), Tlp.valueOf(row.getString("tlp"))))
                        .list();
    }

    /** Whether all there is of a publication is of a time after one, and somebody published or approved each revision of it. */
    boolean isAllOf(UUID publication, String by, Instant since) {
        return database.sql("select count(*) from publication_revision where publication = ? and (published_at <= ?"
                                + " or published_by <> ? and (approved_by is null or approved_by <> ?))")
                        .params(publication, at(since), by, by)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("collection", UUID.class),
                new Entry(
                        row.getString("tracking_id"),
                        row.getString("title"),
                        Tlp.valueOf(row.getString("tlp")),
                        row.getInt("path_year"),
                        instant(row, "release_at"),
                        instant(row, "published_at"),
                        instant(row, "updated_at")),
                row.getString("revision"),
                row.getBoolean("withdrawn"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getString("revision"),
                row.getBoolean("withdrawn"),
                Tlp.valueOf(row.getString("tlp")),
                instant(row, "added"),
                instant(row, "received_at"),
                instant(row, "validated_at"),
                instant(row, "published_at"),
                row.getString("published_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
