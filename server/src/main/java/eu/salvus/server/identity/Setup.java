package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new instance an organisation's own. From then on nobody gets in without an account. */
@Service
class Setup {

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final JdbcClient database;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SetupCode code;
    private final SignInLimits limits;
    private final AuditLog audit;
    private final InstantSource clock;

    Setup(
            JdbcClient database,
            Organisations organisations,
            People people,
            Memberships memberships,
            Passwords passwords,
            SetupCode code,
            SignInLimits limits,
            AuditLog audit,
            InstantSource clock) {
        this.database = database;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.code = code;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the organisation and its first person, who runs it, and ends the guests' visits.
     *
     * @throws RefusedException when the code is wrong, the instance is set up already, or what was typed cannot be taken
     */
    @Transactional
    SessionAuthentication setUp(SetupAsked asked, String language, String address) {
        if (organisations.anyStays()) {
            throw new RefusedException(CONFLICT, "already-set-up");
        }
        limits.begin("setup", address, Factor.PASSWORD);
        if (!code.matches(asked.code())) {
            throw new RefusedException(FORBIDDEN, "wrong-setup-code");
        }
        limits.succeeded("setup", address, Factor.PASSWORD);
        Organisation.Kind kind = Names.kind(asked.kind());
        String name = Names.checked(asked.name());
        Email email = Email.checked(asked.email());
        String hash = passwords.hash(asked.password(), name, email.text(), asked.organisation());
        Organisation organisation = organisations.add(Names.checked(asked.organisation()), kind, null);
        claim(organisation);
        Person person = people.add(email, name, language, hash);
        memberships.put(person.id(), organisation.id(), Set.of(Role.ADMINISTRATOR, Role.SECURITY_OFFICER));
        audit.write(
                organisation.id(),
                person.id().toString(),
                Act.ORGANISATION_SET_UP,
                "organisation/" + organisation.id(),
                Map.of("kind", Words.of(kind)));
        organisations.endGuests();
        code.end();
        return new SessionAuthentication(
                new Member(person.id(), organisation.id()), List.of(Factor.PASSWORD.shownAt(clock.instant())));
    }

    private void claim(Organisation organisation) {
        try {
            database.sql("insert into instance (number, host, set_up_at) values (1, ?, ?)")
                    .params(organisation.id(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException second) {
            throw new RefusedException(CONFLICT, "already-set-up");
        }
    }
}
