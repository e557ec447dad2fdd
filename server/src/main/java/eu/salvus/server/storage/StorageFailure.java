package eu.salvus.server.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Why the database could not do its work, where that is nobody's request's fault. */
public enum StorageFailure {
    /** The disk has no room left. */
    DISK_FULL,
    /** It does not answer, or closed itself. */
    DATABASE_AWAY,
    /** Others held for too long what the request needed, or it lost against another: asked again, it works. */
    BUSY;

    /** Of PostgreSQL: its disk is full. */
    private static final String NO_ROOM = "53100";

    /** The connection failed; PostgreSQL shuts down; too many connections. */
    private static final List<String> AWAY = List.of("08", "57P0", "53300");

    /** Of H2: reading or writing failed, the connection is broken, the database is closed or closing. */
    private static final Set<Integer> CLOSED = Set.of(90028, 90031, 90067, 90098, 90121);

    /** Of PostgreSQL: a lock was not to be had in time, two requests waited for each other, or one came in between. */
    private static final Set<String> HELD = Set.of("55P03", "40P01", "40001");

    /** Of H2: a lock was not to be had in time. */
    private static final int LOCK_TIMEOUT = 50200;

    private static final List<String> NO_ROOM_SAID =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");
    private static final int MOST_CAUSES = 20;

    /** What happened to the database; null when the failure is of another sort. */
    public static @Nullable StorageFailure of(Throwable failure) {
        @Nullable StorageFailure found = null;
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++) {
            if (isFull(each) || isFullInside(each)) {
                return DISK_FULL;
            }
            if (isAway(each)) {
                found = DATABASE_AWAY;
            } else if (isBusy(each)) {
                found = BUSY;
            }
            each = each.getCause();
        }
        return found;
    }

    /** Whether a connection on which this happened is of no more use. */
    static boolean ends(SQLException failure) {
        @Nullable StorageFailure found = of(failure);
        return found != null && found != BUSY;
    }

    private static boolean isFull(Throwable failure) {
        if (failure instanceof SQLException sql && NO_ROOM.equals(sql.getSQLState())) {
            return true;
        }
        String said = String.valueOf(failure.getMessage());
        return failure instanceof IOException && NO_ROOM_SAID.stream().anyMatch(said::contains);
    }

    /** What a failed rollback covers up. */
    private static boolean isFullInside(Throwable failure) {
        return failure instanceof TransactionSystemException covering
                && covering.getApplicationException() != null
                && of(covering.getApplicationException()) == DISK_FULL;
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return CLOSED.contains(sql.getErrorCode()) || AWAY.stream().anyMatch(state::startsWith);
        }
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof PessimisticLockingFailureException
                || failure instanceof TransactionTimedOutException
                || failure instanceof QueryTimeoutException
                || failure instanceof SQLException sql
                        && (sql.getErrorCode() == LOCK_TIMEOUT || HELD.contains(String.valueOf(sql.getSQLState())));
    }
}
