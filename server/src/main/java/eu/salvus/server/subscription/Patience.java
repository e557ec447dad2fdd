package eu.salvus.server.subscription;

import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;

/** Does again at once what the database could not do just then: somebody else may have held the same rows. */
final class Patience {

    /** Two who want the same rows are done after the second; three more are for a crowd. */
    private static final int TRIES = 4;

    private Patience() {}

    /** Tries a transaction a few times; what fails otherwise fails at once. */
    static <T> T with(Supplier<T> transaction) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.get();
            } catch (TransientDataAccessException busy) {
                if (left == 0) {
                    throw busy;
                }
            }
        }
    }
}
