package eu.salvus.server.support;

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
import org.springframework.transaction.annotation.Transactional;

/** Who may read a collection, and how far each has: a time that only grows. */
@Repository
public class CollectionReaders {

    private final JdbcClient database;

    CollectionReaders(JdbcClient database) {
        this.database = database;
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
     * How far something has got.
     *
     * @param readers how many others may read it
     * @param told how many of them have got it
     */
    public record Spread(int readers, int told) {}

    /** How many of those who may read a collection of somebody else have got an object, counted where they are kept. */
    public Spread spread(UUID collection, Instant added) {
        return database.sql("select count(*) as readers,"
                        + " count(case when greatest(c.fetched_to, c.heard_to) >= ? then 1 end) as told from collection_right r"
                        + " left join collection_reader c on c.collection = r.collection and c.organisation = r.organisation"
                        + " where r.collection = ? and r.may_read")
                .params(added.atOffset(ZoneOffset.UTC), collection)
                .query((row, number) -> new Spread(row.getInt("readers"), row.getInt("told")))
                .single();
    }

    /** Notes that somebody was given all up to a time; an earlier one changes nothing. */
    @Transactional
    public void fetched(UUID collection, UUID organisation, Instant until) {
        grow("fetched_to", collection, organisation, until);
    }

    /** Notes that all up to a time was heard for somebody here; an earlier one changes nothing. */
    @Transactional
    public void heard(UUID collection, UUID organisation, Instant until) {
        grow("heard_to", collection, organisation, until);
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

    private void grow(String column, UUID collection, UUID organisation, Instant until) {
        OffsetDateTime time = until.atOffset(ZoneOffset.UTC);
        database.sql("update collection_reader set " + column + " = ? where collection = ? and organisation = ? and "
                        + column + " < ?")
                .params(time, collection, organisation, time)
                .update();
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
