package eu.salvus.server.delivery;

import eu.salvus.server.warning.Ways;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The alerts that went with a message: somebody knows of them. Each is written down in a transaction that holds nothing else, once the message itself is:
 * whoever hears an advisory holds several alerts, in an order of its own, and then changes messages. Who is killed in between loses when an alert was
 * sent, and no message.
 */
@Component
class ToldAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(ToldAlerts.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Ways ways;

    ToldAlerts(JdbcClient database, TransactionOperations transactions, Ways ways) {
        this.database = database;
        this.transactions = transactions;
        this.ways = ways;
    }

    private record Told(UUID alert, Instant raised) {}

    /** A message was sent. */
    void sent(UUID message) {
        for (Told told : told(message)) {
            try {
                transactions.executeWithoutResult(begun -> ways.sent(told.alert(), told.raised()));
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("A message was sent; when its alert was cannot be written down", failure);
            }
        }
    }

    private List<Told> told(UUID message) {
        try {
            return database.sql(
                            "select alert, raised_at from notice where message = ? and alert is not null order by alert")
                    .param(message)
                    .query((row, number) -> new Told(
                            row.getObject("alert", UUID.class),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                    .list();
        } catch (DataAccessException failure) {
            LOG.warn("A message was sent; when its alerts were cannot be written down", failure);
            return List.of();
        }
    }
}
