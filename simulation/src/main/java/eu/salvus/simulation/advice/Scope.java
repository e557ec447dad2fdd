package eu.salvus.simulation.advice;

import eu.salvus.twin.Account;
import eu.salvus.twin.Account.Tier;
import eu.salvus.twin.Twin;
import java.util.Set;

/**
 * Whether the duties of NIS2 are likely to bind a hospital. Directive (EU) 2022/2555, Art. 2(1), names entities that are at least
 * medium-sized: from 50 people on, or with more than EUR 10 million of turnover and of balance sheet. A twin holds no turnover, so this
 * is a hint and no finding.
 */
public enum Scope {
    /** Nothing says that it is too small. */
    LIKELY,
    /** So small that it usually is out of scope. */
    USUALLY_NOT;

    private static final int LEAST_PEOPLE = 50;
    private static final Set<String> SMALL = Set.of("single-practice", "group-practice");

    static Scope of(Twin twin) {
        if (twin.archetype() != null && SMALL.contains(twin.archetype())) {
            return USUALLY_NOT;
        }
        int people = twin.accounts().stream()
                .filter(account -> account.tier() != Tier.SERVICE && account.tier() != Tier.VENDOR)
                .mapToInt(Account::people)
                .sum();
        return people > 0 && people < LEAST_PEOPLE ? USUALLY_NOT : LIKELY;
    }
}
