package eu.salvus.simulation.hospital;

import eu.salvus.twin.Account;
import eu.salvus.twin.assumption.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Whom a deceptive mail meets.
 *
 * @param subject what sort of people
 * @param trained whether they are trained to recognise deceit; null when unknown
 */
record Lure(Subject subject, @Nullable Boolean trained) {
    static Lure of(Account account) {
        return new Lure(Subject.of(account), account.trained());
    }
}
