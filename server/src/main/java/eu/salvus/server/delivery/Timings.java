package eu.salvus.server.delivery;

import eu.salvus.warning.alert.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When people are not to be disturbed, as their rows keep it. */
@Repository
class Timings {

    private static final int MINUTES = 60;

    private final JdbcClient database;

    Timings(JdbcClient database) {
        this.database = database;
    }

    /** Somebody's in an organisation; the usual one where they said nothing. */
    Timing of(UUID organisation, UUID person) {
        return database.sql("select * from notification_timing where person = ? and organisation = ?")
                .params(person, organisation)
                .query(Timings::row)
                .optional()
                .orElse(Timing.USUAL);
    }

    /** Keeps somebody's. */
    void put(UUID organisation, UUID person, Timing timing) {
        Timing.Quiet quiet = timing.quiet();
        String set = "zone = :zone, quiet_from = :from, quiet_until = :until, break_through = :through";
        if (fill(
                                "update notification_timing set " + set
                                        + " where person = :person and organisation = :organisation",
                                organisation,
                                person,
                                timing,
                                quiet)
                        .update()
                == 0) {
            fill(
                            "insert into notification_timing (person, organisation, zone, quiet_from, quiet_until, break_through) values (:person,"
                                    + " :organisation, :zone, :from, :until, :through)",
                            organisation,
                            person,
                            timing,
                            quiet)
                    .update();
        }
    }

    /** What waits for a subscription waits no longer than its plan and its person's hours say now. */
    void plan(Subscription subscription, Timing timing, Instant now) {
        record Waiting(UUID id, Priority priority, Instant raisedAt) {}
        for (Waiting waiting : database.sql(
                        "select id, priority_rank, raised_at from notice where subscription = ? and message is null"
                                + " and dropped is null and topic <> ?")
                .params(subscription.id(), Topic.TRIAL.name())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Priority.values()[row.getInt("priority_rank")],
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list()) {
            Instant earliest = timing.earliest(waiting.raisedAt(), now, subscription.plan(), waiting.priority());
            database.sql("update notice set not_before = ? where id = ?")
                    .params(earliest.atOffset(ZoneOffset.UTC), waiting.id())
                    .update();
        }
    }

    private JdbcClient.StatementSpec fill(
            String sql, UUID organisation, UUID person, Timing timing, Timing.@Nullable Quiet quiet) {
        return database.sql(sql)
                .param("person", person)
                .param("organisation", organisation)
                .param("zone", timing.zone().getId())
                .param("from", quiet == null ? null : minutes(quiet.from()))
                .param("until", quiet == null ? null : minutes(quiet.until()))
                .param("through", timing.breakThrough());
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }

    private static Timing row(ResultSet row, int number) throws SQLException {
        Integer from = row.getObject("quiet_from", Integer.class);
        Integer until = row.getObject("quiet_until", Integer.class);
        return new Timing(
                ZoneId.of(row.getString("zone")),
                from == null || until == null ? null : new Timing.Quiet(time(from), time(until)),
                row.getBoolean("break_through"));
    }
}
