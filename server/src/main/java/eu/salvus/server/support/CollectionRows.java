package eu.salvus.server.support;

import eu.salvus.warning.taxii.Collection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of collections, and who may use them. */
@Repository
class CollectionRows {

    private static final String COLUMNS =
            "select c.id, c.organisation, c.title, c.description, c.alias, c.created_at, c.last_added from collection c ";

    private final JdbcClient database;

    CollectionRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A collection.
     *
     * @param organisation whose it is
     * @param lastAdded when its last object was added; before there is one, the beginning of 1970
     */
    record Row(
            UUID id,
            UUID organisation,
            String title,
            @Nullable String description,
            @Nullable String alias,
            Instant createdAt,
            Instant lastAdded) {

        Collection told() {
            return new Collection(id, title, description, alias);
        }
    }

    /** What another organisation may do with a collection. */
    record Right(UUID collection, UUID organisation, String name, boolean mayRead, boolean mayWrite) {}

    void add(Row row) {
        database.sql("insert into collection (id, organisation, title, description, alias, created_at, last_added)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.organisation())
                .param(row.title())
                .param(row.description())
                .param(row.alias())
                .param(row.createdAt().atOffset(ZoneOffset.UTC))
                .param(row.lastAdded().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> all() {
        return database.sql(COLUMNS + "order by c.created_at, c.id")
                .query(CollectionRows::row)
                .list();
    }

    List<Row> of(UUID organisation) {
        return database.sql(COLUMNS + "where c.organisation = ? order by c.created_at, c.id")
                .param(organisation)
                .query(CollectionRows::row)
                .list();
    }

    Optional<Row> find(UUID organisation, UUID id) {
        return database.sql(COLUMNS + "where c.organisation = ? and c.id = ?")
                .params(organisation, id)
                .query(CollectionRows::row)
                .optional();
    }

    /** One by what an address calls it: its id or its alias. */
    Optional<Row> named(String name) {
        return database.sql(COLUMNS + "where c.alias = ? or cast(c.id as varchar(40)) = ?")
                .params(name, name.toLowerCase(Locale.ROOT))
                .query(CollectionRows::row)
                .optional();
    }

    Optional<Row> find(UUID id) {
        return database.sql(COLUMNS + "where c.id = ?")
                .param(id)
                .query(CollectionRows::row)
                .optional();
    }

    boolean hasAlias(String alias) {
        return database.sql("select count(*) from collection where alias = ?")
                        .param(alias)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What others may do with a collection, by their names. */
    List<Right> rights(UUID collection) {
        return database.sql(
                        "select r.collection, r.organisation, o.name, r.may_read, r.may_write from collection_right r"
                                + " join organisation o on o.id = r.organisation where r.collection = ? order by o.name, o.id")
                .param(collection)
                .query(CollectionRows::right)
                .list();
    }

    /** What an organisation may do with the collections of others. */
    List<Right> rightsOf(UUID organisation) {
        return database.sql(
                        "select r.collection, r.organisation, o.name, r.may_read, r.may_write from collection_right r"
                                + " join organisation o on o.id = r.organisation where r.organisation = ?")
                .param(organisation)
                .query(CollectionRows::right)
                .list();
    }

    /** Sets what an organisation may do; one that may do nothing has no row. */
    void grant(UUID collection, UUID organisation, boolean mayRead, boolean mayWrite) {
        database.sql("delete from collection_right where collection = ? and organisation = ?")
                .params(collection, organisation)
                .update();
        if (mayRead || mayWrite) {
            database.sql(
                            "insert into collection_right (collection, organisation, may_read, may_write) values (?, ?, ?, ?)")
                    .params(collection, organisation, mayRead, mayWrite)
                    .update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("title"),
                row.getString("description"),
                row.getString("alias"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_added", OffsetDateTime.class).toInstant());
    }

    private static Right right(ResultSet row, int number) throws SQLException {
        return new Right(
                row.getObject("collection", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getBoolean("may_read"),
                row.getBoolean("may_write"));
    }
}
