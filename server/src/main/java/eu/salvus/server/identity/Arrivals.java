package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come into an organisation: somebody invites them, and they answer. */
@Service
class Arrivals {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    private static final int CONFLICT = 409;

    private final Invitations invitations;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final FailedSignIns failures;
    private final Tokens tokens;
    private final AuditLog audit;
    private final InstantSource clock;

    Arrivals(
            Invitations invitations,
            Organisations organisations,
            People people,
            Memberships memberships,
            Passwords passwords,
            SignInLimits limits,
            FailedSignIns failures,
            Tokens tokens,
            AuditLog audit,
            InstantSource clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.limits = limits;
        this.failures = failures;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites somebody; the link is told this once. */
    @Transactional
    InvitationPayload invite(Caller caller, InvitationPayload.Asked asked) {
        Email email = Email.checked(asked.email());
        Set<Role> roles = Roles.of(asked.roles());
        boolean member = people.find(email)
                .map(person -> memberships.roles(person.id(), caller.organisation()))
                .filter(known -> !known.isEmpty())
                .isPresent();
        if (member) {
            throw new RefusedException(CONFLICT, "already-member", email.text());
        }
        String token = tokens.token();
        Invitation invitation = invitations.add(caller.organisation(), email, roles, token);
        audit.write(caller, Act.INVITED, "invitation/" + invitation.id(), Map.of("roles", Roles.words(roles)));
        return InvitationPayload.of(invitation, token);
    }

    /** Takes an invitation back. */
    @Transactional
    void cancel(Caller caller, UUID id) {
        invitations.cancel(caller.organisation(), id);
        audit.write(caller, Act.INVITATION_CANCELLED, "invitation/" + id, Map.of());
    }

    /** What whoever holds a link sees. */
    InvitationPayload.Shown show(String token) {
        Invitation invitation = invitations.find(token);
        Organisation organisation = organisation(invitation);
        return new InvitationPayload.Shown(
                organisation.name(),
                Words.of(organisation.kind()),
                invitation.email(),
                Roles.words(invitation.roles()),
                invitation.endsAt(),
                people.find(new Email(invitation.email())).isPresent());
    }

    /**
     * Answers an invitation: by a new account, or by the password of the known one. A second factor is asked for as always.
     *
     * @throws RefusedException when the password of the known account is wrong, or the new one cannot be taken
     */
    @Transactional
    SessionAuthentication answer(String token, InvitationPayload.Answer answer, String language, String address) {
        Invitation invitation = invitations.find(token);
        Email email = new Email(invitation.email());
        Optional<Person> known = people.find(email);
        UUID person = known.isPresent()
                ? known(known.get(), answer.password(), address)
                : create(invitation, answer, language);
        if (!invitations.accept(invitation.id())) {
            throw NotFoundException.of("invitation", invitation.id());
        }
        Set<Role> roles = EnumSet.copyOf(invitation.roles());
        roles.addAll(memberships.roles(person, invitation.organisation()));
        memberships.put(person, invitation.organisation(), roles);
        people.cameTo(person, invitation.organisation());
        audit.write(
                invitation.organisation(),
                person.toString(),
                Act.INVITATION_ACCEPTED,
                "invitation/" + invitation.id(),
                Map.of("roles", Roles.words(roles)));
        return new SessionAuthentication(
                new Member(person, invitation.organisation()), List.of(Factor.PASSWORD.shownAt(clock.instant())));
    }

    private UUID known(Person person, String password, String address) {
        limits.begin(person.email(), address, Factor.PASSWORD);
        if (!passwords.matches(password, person.passwordHash())) {
            failures.tell(person.id(), Factor.PASSWORD);
            throw new RefusedException(UNAUTHORISED, "wrong-password");
        }
        limits.succeeded(person.email(), address, Factor.PASSWORD);
        return person.id();
    }

    private UUID create(Invitation invitation, InvitationPayload.Answer answer, String language) {
        if (answer.name() == null) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", Names.LONGEST);
        }
        String name = Names.checked(answer.name());
        String hash = passwords.hash(
                answer.password(),
                name,
                invitation.email(),
                organisation(invitation).name());
        return people.add(new Email(invitation.email()), name, language, hash).id();
    }

    private Organisation organisation(Invitation invitation) {
        return organisations
                .find(invitation.organisation())
                .filter(found -> found.endsAt() == null)
                .orElseThrow(() -> NotFoundException.of("organisation", invitation.organisation()));
    }
}
