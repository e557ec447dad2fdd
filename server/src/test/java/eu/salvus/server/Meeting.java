package eu.salvus.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two transactions that meet: what the second does while it waits for a lock of the first is no matter of chance, because the first goes on only once the
 * database says that somebody waits for it.
 */
public final class Meeting {

    private static final long PAUSE_MILLIS = 5;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private static final String H2 = "select count(*) from information_schema.sessions where blocker_id = session_id()";
    private static final String POSTGRESQL =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final String waiting = "postgres".equals(System.getProperty("db")) ? POSTGRESQL : H2;

    public Meeting(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Lets them meet.
     *
     * @param first takes locks, in a transaction of its own that lasts as long as this does
     * @param second what another connection does then; it must come to wait for the first
     * @param meanwhile what the first does while the second waits
     */
    public void of(Runnable first, Runnable second, Runnable meanwhile) {
        CompletableFuture<?>[] other = new CompletableFuture<?>[1];
        try {
            transactions.executeWithoutResult(begun -> {
                first.run();
                other[0] = CompletableFuture.runAsync(
                        second, task -> Thread.ofPlatform().name("second").start(task));
                untilItWaits(other[0]);
                meanwhile.run();
            });
        } finally {
            if (other[0] != null) {
                end(other[0]);
            }
        }
    }

    private void untilItWaits(CompletableFuture<?> other) {
        long begun = System.nanoTime();
        while (database.sql(waiting).query(Long.class).single() == 0) {
            if (other.isDone()) {
                end(other);
                throw new AssertionError("the second ended without waiting for the first");
            }
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new AssertionError("the second neither ended nor waited for the first");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interruption);
            }
        }
    }

    private static void end(CompletableFuture<?> other) {
        try {
            other.join();
        } catch (CompletionException failure) {
            throw new AssertionError("the second failed", failure.getCause());
        }
    }
}
