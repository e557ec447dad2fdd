package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published in which collection, in its order: for organisations on this very instance, which need no network to hear of it. */
@Repository
@AtTheCentre
public class PublishedDocuments {

    private final JdbcClient database;

    PublishedDocuments(JdbcClient database) {
        this.database = database;
    }

    /**
     * A revision as it was published.
     *
     * @param added its place in the collection
     * @param tlp to whom it may be shown
     * @param withdrawn whether it takes the advisory back
     * @param document as it was signed
     */
    public record Published(Instant added, Tlp tlp, boolean withdrawn, byte[] document) {}

    /** The collections in which anything was published, by an organisation that stays. */
    public List<UUID> collections() {
        return database.sql(
                        "select distinct p.collection from publication p join organisation o on o.id = p.organisation"
                                + " where o.ends_at is null order by p.collection")
                .query((row, number) -> row.getObject("collection", UUID.class))
                .list();
    }

    /** What was published in a collection after a time and still stands, oldest first: of each publication its newest revision. */
    public List<Published> after(UUID collection, Instant after, int most) {
        return after(collection, after, "", most);
    }

    /** What was published for everyone in a collection after a time and still stands, oldest first. */
    public List<Published> clearAfter(UUID collection, Instant after, int most) {
        return after(collection, after, " and r.tlp = 'CLEAR'", most);
    }

    /** When the last was added of what was published for everyone in a collection. */
    public Instant lastClear(UUID collection) {
        return database.sql(
                        "select max(r.added) as added from publication_revision r join publication p on p.id = r.publication"
                                + " where p.collection = ? and r.tlp = 'CLEAR'")
                .param(collection)
                .query((row, number) -> Optional.ofNullable(row.getObject("added", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH))
                .single();
    }

    private List<Published> after(UUID collection, Instant after, String condition, int most) {
        return database.sql("select r.added, r.tlp, r.withdrawn, r.document from publication_revision r"
                        + " join publication p on p.id = r.publication where p.collection = ? and r.added > ?"
                        + " and not exists (select 1 from publication_revision n where n.publication = r.publication and n.number > r.number)"
                        + condition
                        + " order by r.added limit " + most)
                .params(collection, after.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Published(
                        row.getObject("added", OffsetDateTime.class).toInstant(),
                        Tlp.valueOf(row.getString("tlp")),
                        row.getBoolean("withdrawn"),
                        PublicationRows.unpacked(row.getBytes("document"))))
                .list();
    }
}
