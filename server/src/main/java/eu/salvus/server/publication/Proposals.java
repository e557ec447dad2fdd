package eu.salvus.server.publication;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.twin.Words;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.Entry;
import eu.salvus.warning.source.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what waits for a second analyst. What is done is part of the caller's transaction. */
@Repository
@AtTheCentre
class Proposals {

    /** More than any pair of analysts looks at. */
    private static final int MOST = 200;

    private static final int CONFLICT = 409;
    private static final String COLUMNS =
            "id, organisation, collection, title, tlp, readers, weakness, asked_by, asked_name, received_at, file_name";

    /** With the row of the queue as it is now, whatever it was made one with. */
    private static final String ABOUT =
            "p.id, p.organisation, p.collection, p.title, p.tlp, p.readers, coalesce(m.weakness, p.weakness) as weakness, p.asked_by,"
                    + " p.asked_name, p.received_at, p.file_name from publication_proposal p left join weakness_merged m on m.gone = p.weakness";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Ids ids;
    private final Holds holds;

    Proposals(JdbcClient database, JsonMapper json, Ids ids, Holds holds) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.holds = holds;
    }

    /**
     * One that waits, without its document.
     *
     * @param weakness the row of the queue it answers; null for none
     * @param askedBy who asks
     * @param fileName of its document; null where it waits since before that was kept
     */
    record Row(
            UUID id,
            UUID organisation,
            UUID collection,
            String title,
            Tlp tlp,
            int readers,
            @Nullable UUID weakness,
            String askedBy,
            String askedName,
            Instant receivedAt,
            @Nullable String fileName) {

        ProposalPayload told(Caller caller) {
            return new ProposalPayload(
                    id,
                    title,
                    Words.of(tlp),
                    collection,
                    readers,
                    askedName,
                    askedBy.equals(caller.actor()),
                    receivedAt,
                    fileName);
        }
    }

    /**
     * The same with its document.
     *
     * @param draft what was written by hand; null for what was handed in as a document
     */
    record Whole(Row row, byte[] document, @Nullable DraftPayload draft) {

        /** By what a second analyst says which bytes they have seen. */
        String fingerprint() {
            return Fingerprint.of(document);
        }

        Submission submission() {
            return new Submission(row.collection(), document, draft, row.weakness(), row.receivedAt());
        }
    }

    /**
     * Adds one.
     *
     * @throws RefusedException when more wait than anybody will look at
     */
    Row add(Caller caller, Submission submission, Entry entry, int readers) {
        if (count(caller.organisation()) >= MOST) {
            throw new RefusedException(CONFLICT, "too-many-proposals", MOST);
        }
        Row row = new Row(
                ids.next(),
                caller.organisation(),
                submission.collection(),
                entry.title(),
                entry.tlp(),
                readers,
                submission.weakness(),
                caller.actor(),
                caller.name(),
                submission.received(),
                entry.fileName());
        database.sql(
                        "insert into publication_proposal (id, organisation, collection, title, tlp, readers, document, draft, weakness,"
                                + " asked_by, asked_name, received_at, file_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.organisation())
                .param(row.collection())
                .param(row.title())
                .param(row.tlp().name())
                .param(readers)
                .param(submission.document())
                .param(submission.draft() == null ? null : json.writeValueAsString(submission.draft()))
                .param(row.weakness())
                .param(row.askedBy())
                .param(row.askedName())
                .param(row.receivedAt().atOffset(ZoneOffset.UTC))
                .param(row.fileName())
                .update();
        return row;
    }

    private int count(UUID organisation) {
        return database.sql("select count(*) from publication_proposal where organisation = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** All that wait, oldest first. */
    List<Row> all(UUID organisation) {
        return database.sql("select " + COLUMNS
                        + " from publication_proposal where organisation = ? order by received_at, id")
                .param(organisation)
                .query(Proposals::row)
                .list();
    }

    /** What waits about some rows of the queue: the oldest of each. */
    Map<UUID, Row> about(List<UUID> weaknesses) {
        Map<UUID, Row> about = new HashMap<>();
        if (!weaknesses.isEmpty()) {
            database.sql("select " + ABOUT
                            + " where coalesce(m.weakness, p.weakness) in (:weaknesses) order by received_at, id")
                    .param("weaknesses", weaknesses)
                    .query(Proposals::row)
                    .list()
                    .forEach(row -> about.putIfAbsent(row.weakness(), row));
        }
        return about;
    }

    /** What was last proposed about a row of the queue, and still waits. */
    Optional<Row> latestAbout(UUID organisation, UUID weakness) {
        return database
                .sql(
                        "select " + ABOUT
                                + " where p.organisation = ? and coalesce(m.weakness, p.weakness) = ? order by received_at desc, id desc")
                .params(organisation, weakness)
                .query(Proposals::row)
                .list()
                .stream()
                .findFirst();
    }

    /** What waits to be published under the name of a file. */
    Optional<Whole> named(UUID organisation, String fileName) {
        return database.sql("select * from publication_proposal where organisation = ? and file_name = ?")
                .params(organisation, fileName)
                .query(this::whole)
                .optional();
    }

    Whole whole(UUID organisation, UUID id) {
        return whole(organisation, id, "");
    }

    /** One, which nobody else decides until the end of the transaction. */
    Whole held(UUID organisation, UUID id) {
        return whole(organisation, id, holds.clause());
    }

    private Whole whole(UUID organisation, UUID id, String lock) {
        return database.sql("select * from publication_proposal where organisation = ? and id = ?" + lock)
                .params(organisation, id)
                .query(this::whole)
                .optional()
                .orElseThrow(() -> NotFoundException.of("proposal", id));
    }

    void remove(UUID id) {
        database.sql("delete from publication_proposal where id = ?").param(id).update();
    }

    private Whole whole(ResultSet row, int number) throws SQLException {
        String draft = row.getString("draft");
        return new Whole(
                row(row, number),
                row.getBytes("document"),
                draft == null ? null : json.readValue(draft, DraftPayload.class));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("collection", UUID.class),
                row.getString("title"),
                Tlp.valueOf(row.getString("tlp")),
                row.getInt("readers"),
                row.getObject("weakness", UUID.class),
                row.getString("asked_by"),
                row.getString("asked_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("file_name"));
    }
}
