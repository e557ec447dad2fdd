package eu.salvus.server.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the alerts of organisations came. */
@Repository
public class Ways {

    private final JdbcClient database;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    Ways(JdbcClient database, InstantSource clock, ApplicationEventPublisher news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    /** A step was taken: told in the transaction in which it is kept. */
    record Taken(AlertStep step, Duration time) {}

    /**
     * Somebody was told of an alert outside the application; only the first time counts.
     *
     * @param told when they were to be told: what was said of it before it was raised again is no news of that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(UUID alert, Instant told) {
        Instant now = clock.instant();
        int first = database.sql("update alert set sent_at = ? where id = ? and sent_at is null and raised_at <= ?")
                .params(at(now), alert, at(told))
                .update();
        if (first > 0) {
            taken(alert, AlertStep.SENT, now);
        }
    }

    /** Somebody looked at an alert; only the first time counts. */
    void seen(UUID alert) {
        Instant now = clock.instant();
        int first = database.sql("update alert set seen_at = ? where id = ? and seen_at is null")
                .params(at(now), alert)
                .update();
        if (first > 0) {
            taken(alert, AlertStep.SEEN, now);
        }
    }

    private void taken(UUID alert, AlertStep step, Instant now) {
        Instant stored = database.sql("select stored_at from alert where id = ?")
                .param(alert)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        news.publishEvent(new Taken(step, Duration.between(stored, now)));
    }

    /** Those of an organisation's alerts that were raised for the last time since then, each once. */
    List<Way> since(UUID organisation, Instant since) {
        return database.sql("select * from alert where organisation = ? and raised_at >= ?")
                .params(organisation, at(since))
                .query(Ways::row)
                .list();
    }

    private static Way row(ResultSet row, int number) throws SQLException {
        @Nullable String publisher = row.getString("told_by");
        return new Way(publisher, AlertRows.times(row));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
