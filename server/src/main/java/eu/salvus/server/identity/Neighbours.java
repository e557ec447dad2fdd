package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several organisations on one instance: the one that runs it adds others, and people go from one of theirs to another. */
@Service
class Neighbours {

    private static final int FORBIDDEN = 403;

    private final Organisations organisations;
    private final Memberships memberships;
    private final People people;
    private final AuditLog audit;

    Neighbours(Organisations organisations, Memberships memberships, People people, AuditLog audit) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
        this.audit = audit;
    }

    /** Adds an organisation, with the caller as its first administrator. */
    @Transactional
    Organisation add(Caller caller, String name, Organisation.Kind kind) {
        if (!organisations.isHost(caller.organisation())) {
            throw new RefusedException(FORBIDDEN, "not-allowed");
        }
        Organisation organisation = organisations.add(name, kind, null);
        memberships.put(Objects.requireNonNull(caller.person()), organisation.id(), Set.of(Role.ADMINISTRATOR));
        Map<String, String> detail = Map.of("kind", Words.of(kind));
        audit.write(caller, Act.ORGANISATION_ADDED, "organisation/" + organisation.id(), detail);
        audit.write(
                organisation.id(), caller.actor(), Act.ORGANISATION_ADDED, "organisation/" + organisation.id(), detail);
        return organisation;
    }

    /** Takes a person to another organisation of theirs. */
    @Transactional
    Member enter(Member member, UUID organisation) {
        if (memberships.caller(member.person(), organisation).isEmpty()) {
            throw NotFoundException.of("organisation", organisation);
        }
        people.cameTo(member.person(), organisation);
        audit.write(
                organisation,
                member.person().toString(),
                Act.ORGANISATION_ENTERED,
                "person/" + member.person(),
                Map.of());
        return new Member(member.person(), organisation);
    }
}
