package eu.salvus.server.identity;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets guests within the hour after their visit: what they left behind, and then their organisation itself. What the log says of them stays
 * as long as logs do.
 */
@Service
class EndedVisits {

    private static final Logger LOG = LoggerFactory.getLogger(EndedVisits.class);
    private static final long HOUR_MILLIS = 3_600_000;

    private final JdbcClient database;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transactions;

    EndedVisits(
            JdbcClient database,
            InstantSource clock,
            ApplicationEventPublisher news,
            TransactionOperations transactions) {
        this.database = database;
        this.clock = clock;
        this.news = news;
        this.transactions = transactions;
    }

    /** Tells everybody who keeps something which visits have ended, and then forgets each. */
    @Scheduled(fixedDelay = HOUR_MILLIS, initialDelay = HOUR_MILLIS)
    void forget() {
        List<UUID> ended = database.sql("select id from organisation where kind = ? and ends_at <= ?")
                .params(Organisation.Kind.GUEST.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        ended.forEach(this::forget);
    }

    /** One that cannot be forgotten yet, because something of it is just being written, waits for the next hour. */
    private void forget(UUID organisation) {
        try {
            transactions.executeWithoutResult(begun -> {
                news.publishEvent(new OrganisationEnded(organisation));
                database.sql("delete from organisation where id = ?")
                        .param(organisation)
                        .update();
            });
        } catch (DataAccessException later) {
            LOG.warn("a visit that ended is not forgotten yet", later);
        }
    }
}
