package eu.salvus.server.telling;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.telling.Telling.Box;
import eu.salvus.server.telling.Telling.Health;
import eu.salvus.warning.stix.StatedPlace;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what organisations tell. What is done is part of the caller's transaction. */
@Repository
class TellingRows {

    private static final String COLUMNS =
            "select id, organisation, centre, answers, counts, incidents, products, box, box_title, country, region,"
                    + " failures, problem, next_try_at from telling ";
    private static final String ON = "(answers or counts or incidents or products) and box is not null";

    private final JdbcClient database;
    private final Seal seal;
    private final Tokens tokens;
    private final Ids ids;
    private final Holds holds;

    TellingRows(JdbcClient database, Seal seal, Tokens tokens, Ids ids, Holds holds) {
        this.database = database;
        this.seal = seal;
        this.tokens = tokens;
        this.ids = ids;
        this.holds = holds;
    }

    Optional<Telling> find(UUID organisation, UUID centre) {
        return database.sql(COLUMNS + "where organisation = ? and centre = ?")
                .params(organisation, centre)
                .query(TellingRows::row)
                .optional();
    }

    /** One by its id; nobody else changes it until the end of the transaction. */
    Optional<Telling> held(UUID id) {
        return database.sql(COLUMNS + "where id = ?" + holds.clause())
                .param(id)
                .query(TellingRows::row)
                .optional();
    }

    /** Those of an organisation by which something is told. */
    List<Telling> on(UUID organisation) {
        return database.sql(COLUMNS + "where organisation = ? and " + ON + " order by id")
                .param(organisation)
                .query(TellingRows::row)
                .list();
    }

    /** Whether an organisation tells anybody which products it uses. */
    boolean anyOfProducts(UUID organisation) {
        return database.sql("select count(*) from telling where organisation = ? and products and box is not null")
                        .param(organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Telling> of(UUID organisation) {
        return database.sql(COLUMNS + "where organisation = ?")
                .param(organisation)
                .query(TellingRows::row)
                .list();
    }

    boolean anyOn(UUID organisation) {
        return database.sql("select count(*) from telling where organisation = ? and " + ON)
                        .param(organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One that tells nothing, with a secret of its own. */
    Telling make(UUID organisation, UUID centre, Instant now) {
        UUID id = ids.next();
        database.sql(
                        "insert into telling (id, organisation, centre, answers, counts, incidents, secret, failures, next_try_at)"
                                + " values (?, ?, ?, false, false, false, ?, 0, ?)")
                .params(id, organisation, centre, seal.seal(place(id), secret()), at(now))
                .update();
        return find(organisation, centre).orElseThrow();
    }

    /** Of which pseudonyms are made: 256 bits that nobody can guess, and that leave this machine in no form. */
    private byte[] secret() {
        return tokens.token().getBytes(StandardCharsets.US_ASCII);
    }

    byte[] secret(UUID id) {
        String sealed = database.sql("select secret from telling where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return seal.open(place(id), sealed);
    }

    void change(UUID id, Kinds kinds, @Nullable Box box, @Nullable StatedPlace place, Instant now) {
        database.sql(
                        "update telling set answers = ?, counts = ?, incidents = ?, products = ?, box = ?, box_title = ?, country = ?, region = ?,"
                                + " failures = 0, problem = null, next_try_at = ? where id = ?")
                .params(kinds.answers(), kinds.counts(), kinds.incidents(), kinds.products())
                .param(box == null ? null : box.address())
                .param(box == null ? null : box.title())
                .param(place == null ? null : place.country())
                .param(place == null ? null : place.region())
                .param(at(now))
                .param(id)
                .update();
    }

    void reached(UUID id) {
        database.sql("update telling set failures = 0, problem = null where id = ?")
                .param(id)
                .update();
    }

    void failed(UUID id, String problem, Instant nextTry) {
        database.sql("update telling set failures = failures + 1, problem = ?, next_try_at = ? where id = ?")
                .params(problem, at(nextTry), id)
                .update();
    }

    /** With all it said. */
    void delete(UUID id) {
        // Whoever is writing something to tell is waited for, and finds nothing to tell it by any more.
        held(id);
        database.sql("delete from told where telling = ?").param(id).update();
        database.sql("delete from telling where id = ?").param(id).update();
    }

    /** Which of them have something that waits, and may be tried by now. */
    List<UUID> due(Instant now) {
        return database.sql("select distinct t.id from telling t join told m on m.telling = t.id"
                        + " where m.state = 'WAITING' and t.next_try_at <= ?")
                .param(at(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String place(UUID id) {
        return "telling/" + id;
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Telling row(ResultSet row, int number) throws SQLException {
        String box = row.getString("box");
        String title = row.getString("box_title");
        String country = row.getString("country");
        return new Telling(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("centre", UUID.class),
                new Kinds(
                        row.getBoolean("answers"),
                        row.getBoolean("counts"),
                        row.getBoolean("incidents"),
                        row.getBoolean("products")),
                box == null || title == null ? null : new Box(box, title),
                country == null ? null : new StatedPlace(country, row.getString("region")),
                new Health(
                        row.getInt("failures"),
                        row.getString("problem"),
                        row.getObject("next_try_at", OffsetDateTime.class).toInstant()));
    }
}
