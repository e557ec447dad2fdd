package eu.salvus.server.publication;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.twin.Words;
import eu.salvus.warning.Tlp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what waits for a second analyst. What is done is part of the caller's transaction. */
@Repository
@AtTheCentre
class Proposals {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Ids ids;

    Proposals(JdbcClient database, JsonMapper json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    /**
     * One that waits.
     *
     * @param weakness the row of the queue it answers; null for none
     * @param askedBy who asks
     */
    record Row(
            UUID id,
            UUID organisation,
            UUID collection,
            String title,
            Tlp tlp,
            int readers,
            byte[] document,
            @Nullable DraftPayload draft,
            @Nullable UUID weakness,
            String askedBy,
            String askedName,
            Instant receivedAt) {

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
                    draft);
        }
    }

    Row add(Caller caller, Submission submission, String title, Tlp tlp, int readers) {
        Row row = new Row(
                ids.next(),
                caller.organisation(),
                submission.collection(),
                title,
                tlp,
                readers,
                submission.document(),
                submission.draft(),
                submission.weakness(),
                caller.actor(),
                caller.name(),
                submission.received());
        database.sql(
                        "insert into publication_proposal (id, organisation, collection, title, tlp, readers, document, draft, weakness,"
                                + " asked_by, asked_name, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.organisation())
                .param(row.collection())
                .param(title)
                .param(tlp.name())
                .param(readers)
                .param(row.document())
                .param(row.draft() == null ? null : json.writeValueAsString(row.draft()))
                .param(row.weakness())
                .param(row.askedBy())
                .param(row.askedName())
                .param(row.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        return row;
    }

    List<Row> all(UUID organisation) {
        return database.sql("select * from publication_proposal where organisation = ? order by received_at, id")
                .param(organisation)
                .query(this::row)
                .list();
    }

    /** One, which nobody else decides until the end of the transaction. */
    Row held(UUID organisation, UUID id) {
        return database.sql("select * from publication_proposal where organisation = ? and id = ? for update")
                .params(organisation, id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("proposal", id));
    }

    void remove(UUID id) {
        database.sql("delete from publication_proposal where id = ?").param(id).update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String draft = row.getString("draft");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("collection", UUID.class),
                row.getString("title"),
                Tlp.valueOf(row.getString("tlp")),
                row.getInt("readers"),
                row.getBytes("document"),
                draft == null ? null : json.readValue(draft, DraftPayload.class),
                row.getObject("weakness", UUID.class),
                row.getString("asked_by"),
                row.getString("asked_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
