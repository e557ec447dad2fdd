package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the caller's organisation. Somebody always is left who can let others in. */
@Service
class Members {

    private static final int CONFLICT = 409;

    private final Memberships memberships;
    private final Organisations organisations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Members(Memberships memberships, Organisations organisations, AuditLog audit, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
    }

    /** All of them, by name. */
    List<MemberPayload> all(Caller caller) {
        return memberships.members(caller.organisation());
    }

    /** Makes somebody something else. */
    @Transactional
    MemberPayload change(Caller caller, UUID person, Set<Role> roles) {
        Set<Role> before = before(caller, person, roles);
        put(person, caller.organisation(), roles);
        audit.write(
                caller,
                Act.ROLES_CHANGED,
                "person/" + person,
                Map.of("before", Roles.words(before), "after", Roles.words(roles)));
        return all(caller).stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("person", person));
    }

    /** Takes somebody out of the organisation. Their account stays, for they may belong to others. */
    @Transactional
    void remove(Caller caller, UUID person) {
        Set<Role> before = before(caller, person, Set.of());
        put(person, caller.organisation(), Set.of());
        audit.write(caller, Act.PERSON_REMOVED, "person/" + person, Map.of("before", Roles.words(before)));
    }

    private void put(UUID person, UUID organisation, Set<Role> roles) {
        memberships.put(person, organisation, roles);
        events.publishEvent(new MembershipChanged(person, organisation, Role.permissions(roles)));
    }

    private Set<Role> before(Caller caller, UUID person, Set<Role> after) {
        // Of two who each remove the other at once, the second finds that nobody would be left.
        organisations.lock(caller.organisation());
        Set<Role> before = memberships.roles(person, caller.organisation());
        if (before.isEmpty()) {
            throw NotFoundException.of("person", person);
        }
        boolean steps = before.contains(Role.ADMINISTRATOR) && !after.contains(Role.ADMINISTRATOR);
        if (steps && memberships.administrators(caller.organisation()) == 1) {
            throw new RefusedException(CONFLICT, "last-administrator");
        }
        return before;
    }
}
