package eu.salvus.server.subscription;

import eu.salvus.server.Ids;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents that were announced and are not stored yet. What is done is part of the caller's transaction. */
@Repository
class AwaitedDocuments {

    private static final int LONGEST_TITLE = 500;

    /** By then it has been tried for more than two hours: the waits double from half a minute on. */
    private static final int LONG_TRIED = 9;

    private static final List<String> OF_TRUST =
            Trouble.OF_TRUST.stream().map(Trouble::name).toList();

    private static final String COLUMNS =
            "select id, body, added_at, tries, next_try_at, problem from awaited_document ";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    AwaitedDocuments(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Awaits them, in their order; what is awaited already is passed over. */
    void add(UUID subscription, List<Announced> announced) {
        long number = database.sql("select coalesce(max(number), 0) from awaited_document where subscription = ?")
                .param(subscription)
                .query(Long.class)
                .single();
        for (Announced each : announced) {
            if (!isAwaited(subscription, each)) {
                insert(subscription, ++number, each);
            }
        }
    }

    private boolean isAwaited(UUID subscription, Announced announced) {
        return database.sql(
                                "select count(*) from awaited_document where subscription = ? and report = ? and revised_at = ?")
                        .params(
                                subscription,
                                announced.report().common().id(),
                                at(announced.report().common().modified()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(UUID subscription, long number, Announced announced) {
        AdvisoryReport report = announced.report();
        String title = report.title();
        database.sql(
                        "insert into awaited_document (id, subscription, number, report, revised_at, added_at, title, body,"
                                + " tries, next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        ids.next(),
                        subscription,
                        number,
                        report.common().id(),
                        at(report.common().modified()),
                        at(announced.addedAt()),
                        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                        announced.object().jsonText(),
                        at(clock.instant()))
                .update();
    }

    /** Those that may be tried now, in the order in which they were announced; before an earlier revision the later one is tried once. */
    List<Awaited> due(UUID subscription, int most) {
        return database.sql(COLUMNS + "a where subscription = ? and next_try_at <= ? and not exists (select 1 from"
                        + " awaited_document l where l.subscription = a.subscription and l.report = a.report"
                        + " and l.revised_at > a.revised_at and l.tries = 0) order by number limit " + most)
                .params(subscription, at(clock.instant()))
                .query(AwaitedDocuments::row)
                .list();
    }

    /** Those that could not be had so far, longest ago first. */
    List<Awaited> parked(UUID subscription, int most) {
        return database.sql(COLUMNS + "where subscription = ? and tries > 0 order by number limit " + most)
                .param(subscription)
                .query(AwaitedDocuments::row)
                .list();
    }

    /** Whether any could not be had for about two hours, or may not be trusted. */
    boolean isStuck(UUID subscription) {
        return database.sql("select count(*) from awaited_document where subscription = :subscription"
                                + " and (tries >= :tries or problem in (:trust))")
                        .param("subscription", subscription)
                        .param("tries", LONG_TRIED)
                        .param("trust", OF_TRUST)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int count(UUID subscription) {
        return database.sql("select count(*) from awaited_document where subscription = ?")
                .param(subscription)
                .query(Integer.class)
                .single();
    }

    /** When the next may be tried. */
    Optional<Instant> next(UUID subscription) {
        return database.sql(
                        "select next_try_at from awaited_document where subscription = ? order by next_try_at limit 1")
                .param(subscription)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Awaits one no more, nor what came before it of the same advisory. */
    void take(UUID subscription, Awaited document) {
        database.sql("delete from awaited_document where subscription = ? and report = ? and revised_at <= ?")
                .params(
                        subscription,
                        document.report().common().id(),
                        at(document.report().common().modified()))
                .update();
    }

    /** Puts one off. */
    void park(UUID id, Trouble trouble, Instant nextTry) {
        database.sql("update awaited_document set tries = tries + 1, problem = ?, next_try_at = ? where id = ?")
                .params(trouble.name(), at(nextTry), id)
                .update();
    }

    /** What was not trusted is tried at once. */
    void hasten(UUID subscription) {
        database.sql(
                        "update awaited_document set next_try_at = :now where subscription = :subscription and problem in (:trust)")
                .param("now", at(clock.instant()))
                .param("subscription", subscription)
                .param("trust", OF_TRUST)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Awaited row(ResultSet row, int number) throws SQLException {
        AdvisoryReport report =
                StixReader.read("awaited", row.getString("body").getBytes(StandardCharsets.UTF_8)).objects().stream()
                        .flatMap(object -> AdvisoryReport.from(object).stream())
                        .findFirst()
                        .orElseThrow();
        return new Awaited(
                row.getObject("id", UUID.class),
                report,
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                row.getString("problem"));
    }
}
