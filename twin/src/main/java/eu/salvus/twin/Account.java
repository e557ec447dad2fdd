package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity one can sign in with, or a group of alike ones.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param tier how far its privileges reach
 * @param factors proofs needed to sign in, 1 to 3; 1 is a password alone
 * @param people how many persons it stands for, at least 1
 * @param administers ids of assets and zones it has administrator's rights on
 * @param mailbox whether it reads mail from outside
 * @param trained whether its people are trained, each year, to recognise deceit
 */
public record Account(
        String id,
        @Nullable String name,
        Tier tier,
        @Nullable Integer factors,
        int people,
        List<String> administers,
        @Nullable Boolean mailbox,
        @Nullable Boolean trained) {
    /** Copies the list. */
    public Account {
        administers = List.copyOf(administers);
    }

    /** How far an account's privileges reach. */
    public enum Tier {
        /** An ordinary user. */
        USER,
        /** Administrator of single machines. */
        LOCAL,
        /** Administrator of the directory, hence of all that trusts it. */
        DOMAIN,
        /** Used by programs. */
        SERVICE,
        /** Used by a supplier. */
        VENDOR
    }
}
