package eu.salvus.server.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a collection, and how far each has: a time that only grows. */
@Repository
public class CollectionReaders {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CollectionReaders(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Somebody else who may read a collection.
     *
     * @param organisation who
     * @param heardTo how far what was added has been heard for them on this instance
     * @param reachedTo how far they have read in any way
     */
    public record Reader(UUID organisation, Instant heardTo, Instant reachedTo) {

        /** Whether they have got an object. */
        public boolean has(Instant added) {
            return !reachedTo.isBefore(added);
        }
    }

    /** Those who may read a collection of somebody else. */
    public List<Reader> readers(UUID collection) {
        return database.sql("select r.organisation, c.fetched_to, c.heard_to from collection_right r"
                        + " left join collection_reader c on c.collection = r.collection and c.organisation = r.organisation"
                        + " where r.collection = ? and r.may_read order by r.organisation")
                .param(collection)
                .query(CollectionReaders::reader)
                .list();
    }

    /**
     * How far all that is in a collection has got. Each table is read once, whatever is asked of it then: a join of all readers for
     * each object was an eleventh of the samples of a centre that told 15,000 (docs/performance.md).
     */
    public Spreads spreads(UUID collection) {
        Map<Instant, Map<UUID, Missed>> missed = new HashMap<>();
        database.sql("select added, organisation, why from collection_missed where collection = ?")
                .param(collection)
                .query(row -> {
                    missed.computeIfAbsent(
                                    instant(row.getObject("added", OffsetDateTime.class)), none -> new HashMap<>())
                            .put(row.getObject("organisation", UUID.class), Missed.valueOf(row.getString("why")));
                });
        Map<UUID, Spreads.Got> got = new HashMap<>();
        database.sql("select organisation, fetched_to, heard_to from collection_reader where collection = ?")
                .param(collection)
                .query(row -> {
                    got.put(
                            row.getObject("organisation", UUID.class),
                            new Spreads.Got(
                                    instant(row.getObject("fetched_to", OffsetDateTime.class)),
                                    instant(row.getObject("heard_to", OffsetDateTime.class))));
                });
        List<UUID> readers = database.sql("select organisation from collection_right where collection = ? and may_read")
                .param(collection)
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
        return new Spreads(readers, got, missed);
    }

    /**
     * What somebody was given of a collection: all that was added between two times.
     *
     * @param organisation who
     * @param after the earlier, exclusive
     * @param until the later, inclusive
     */
    public record Receipt(UUID collection, UUID organisation, Instant after, Instant until) {}

    /**
     * Notes what was given to whom. Where somebody has never been given a report from before, what they have not got is not known to be less, and nothing
     * changes for them.
     */
    @Transactional
    public void fetched(List<Receipt> receipts) {
        // Rows are held in the order of their ids, as PostgreSQL has it; those of one reader stay in theirs, for a
        // sorted list is stable.
        List<Object[]> rows = receipts.stream()
                .sorted(Comparator.comparing((Receipt receipt) -> receipt.collection() + " " + receipt.organisation()))
                .map(CollectionReaders::parameters)
                .toList();
        batches.batchUpdate(
                "update collection_reader set fetched_to = ? where collection = ? and organisation = ?"
                        + " and fetched_to < ? and not exists (select 1 from collection_object o"
                        + " where o.collection = collection_reader.collection and o.type = 'report'"
                        + " and o.added > fetched_to and o.added <= ?)",
                rows);
    }

    private static Object[] parameters(Receipt receipt) {
        OffsetDateTime until = receipt.until().atOffset(ZoneOffset.UTC);
        return new Object[] {
            until,
            receipt.collection(),
            receipt.organisation(),
            until,
            receipt.after().atOffset(ZoneOffset.UTC)
        };
    }

    /** Notes that all up to a time was heard for somebody here; an earlier one changes nothing. */
    @Transactional
    public void heard(UUID collection, UUID organisation, Instant until) {
        OffsetDateTime time = until.atOffset(ZoneOffset.UTC);
        database.sql(
                        "update collection_reader set heard_to = ? where collection = ? and organisation = ? and heard_to < ?")
                .params(time, collection, organisation, time)
                .update();
    }

    /** Notes that one object could not be heard for somebody here, though what came after it may be. */
    @Transactional
    public void missed(UUID collection, UUID organisation, Instant added, Missed why) {
        madeUpFor(collection, organisation, added);
        database.sql("insert into collection_missed (collection, organisation, added, why) values (?, ?, ?, ?)")
                .params(collection, organisation, added.atOffset(ZoneOffset.UTC), why.name())
                .update();
    }

    /** It was heard after all, or need not be any more. */
    @Transactional
    public void madeUpFor(UUID collection, UUID organisation, Instant added) {
        database.sql("delete from collection_missed where collection = ? and organisation = ? and added = ?")
                .params(collection, organisation, added.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether an organisation may read a collection now: its own, or one of somebody who lets it. */
    public boolean mayRead(UUID collection, UUID organisation) {
        return database.sql(
                                "select count(*) from collection c where c.id = ? and (c.organisation = ? or exists (select 1"
                                        + " from collection_right r where r.collection = c.id and r.organisation = ? and r.may_read))")
                        .params(collection, organisation, organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Begins to note how far somebody reads, before they can: so that later there is only one row to move on. */
    void let(UUID collection, UUID organisation) {
        boolean known = database.sql("select count(*) from collection_reader where collection = ? and organisation = ?")
                        .params(collection, organisation)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            OffsetDateTime never = Instant.EPOCH.atOffset(ZoneOffset.UTC);
            database.sql(
                            "insert into collection_reader (collection, organisation, fetched_to, heard_to) values (?, ?, ?, ?)")
                    .params(collection, organisation, never, never)
                    .update();
        }
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        Instant fetched = instant(row.getObject("fetched_to", OffsetDateTime.class));
        Instant heard = instant(row.getObject("heard_to", OffsetDateTime.class));
        return new Reader(row.getObject("organisation", UUID.class), heard, fetched.isAfter(heard) ? fetched : heard);
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
