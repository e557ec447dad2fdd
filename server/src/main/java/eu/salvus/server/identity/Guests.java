package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People without an account, each in an organisation of their own that is thrown away after a day. */
@Service
class Guests {

    private static final Duration STAY = Duration.ofHours(24);
    private static final int FORBIDDEN = 403;

    private final Organisations organisations;
    private final GuestSpace space;
    private final AuditLog audit;
    private final InstantSource clock;

    Guests(Organisations organisations, GuestSpace space, AuditLog audit, InstantSource clock) {
        this.organisations = organisations;
        this.space = space;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether guests are let in: as long as no organisation has made this instance its own. */
    boolean areAllowed() {
        return !organisations.anyStays();
    }

    /**
     * Lets one in.
     *
     * @throws RefusedException when none are let in any more
     */
    @Transactional
    Caller welcome(Locale locale) {
        if (!areAllowed()) {
            throw new RefusedException(FORBIDDEN, "no-guests");
        }
        Organisation organisation = organisations.add(
                Texts.in(locale).of("guest.organisation"),
                Organisation.Kind.GUEST,
                clock.instant().plus(STAY));
        Caller guest = Caller.guest(organisation.id());
        audit.write(guest, Act.GUEST_BEGAN, "organisation/" + organisation.id(), Map.of());
        space.fill(guest, locale);
        return guest;
    }
}
