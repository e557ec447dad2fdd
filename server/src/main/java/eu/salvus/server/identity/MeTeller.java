package eu.salvus.server.identity;

import eu.salvus.server.identity.MePayload.FactorsPayload;
import eu.salvus.server.identity.MePayload.OrganisationPayload;
import eu.salvus.server.identity.MePayload.PersonPayload;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a browser who is using it, and what to ask them next. */
@Component
class MeTeller {

    private final Callers callers;
    private final Guests guests;
    private final People people;
    private final Organisations organisations;
    private final Memberships memberships;
    private final TotpSecrets totp;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final boolean centre;

    MeTeller(
            Callers callers,
            Guests guests,
            People people,
            Organisations organisations,
            Memberships memberships,
            TotpSecrets totp,
            Passkeys passkeys,
            RecoveryCodes recovery,
            @Value("${salvus.role}") String role) {
        centre = role.equals("centre");
        this.callers = callers;
        this.guests = guests;
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
        this.totp = totp;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    /** Of the current session. */
    MePayload tell() {
        boolean guestAllowed = guests.areAllowed();
        Standing standing = callers.standing();
        Caller caller = callers.caller();
        UUID person = callers.member().map(Member::person).orElse(null);
        String state = standing == Standing.SIGNED_OUT && guestAllowed ? "new" : Words.of(standing);
        return new MePayload(
                state,
                person == null ? null : person(people.get(person)),
                caller == null ? null : organisation(caller.organisation()),
                caller == null || person == null
                        ? List.of()
                        : memberships.organisations(person).stream()
                                .map(MeTeller::payload)
                                .toList(),
                caller == null
                        ? List.of()
                        : caller.permissions().stream().map(Words::of).sorted().toList(),
                guestAllowed,
                person == null
                        ? null
                        : new FactorsPayload(totp.has(person), passkeys.count(person), recovery.left(person)),
                callers.freshUntil(),
                caller != null
                        && caller.permissions().contains(Permission.MANAGE_ORGANISATION)
                        && organisations.isHost(caller.organisation()),
                centre);
    }

    private @Nullable OrganisationPayload organisation(UUID id) {
        return organisations.find(id).map(MeTeller::payload).orElse(null);
    }

    private static PersonPayload person(Person person) {
        return new PersonPayload(person.id(), person.name(), person.email(), person.language());
    }

    static OrganisationPayload payload(Organisation organisation) {
        return new OrganisationPayload(organisation.id(), organisation.name(), Words.of(organisation.kind()));
    }
}
