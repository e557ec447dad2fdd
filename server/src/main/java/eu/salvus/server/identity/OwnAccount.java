package eu.salvus.server.identity;

import eu.salvus.server.Languages;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of their own account. */
@Service
class OwnAccount {

    private static final int UNAUTHORISED = 401;

    private final People people;
    private final Passwords passwords;
    private final OwnSessions sessions;
    private final SignInLimits limits;
    private final FailedSignIns failures;
    private final AuditLog audit;

    OwnAccount(
            People people,
            Passwords passwords,
            OwnSessions sessions,
            SignInLimits limits,
            FailedSignIns failures,
            AuditLog audit) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.failures = failures;
        this.audit = audit;
    }

    /**
     * Changes the password, and ends all other sessions: whoever knew the old one is out.
     *
     * @throws RefusedException when the old one is wrong or the new one cannot be taken
     */
    @Transactional
    void changePassword(Caller caller, UUID id, String old, String chosen, String session, String address) {
        Person person = people.get(id);
        limits.begin(person.email(), address, Factor.PASSWORD);
        if (!passwords.matches(old, person.passwordHash())) {
            failures.tell(id, Factor.PASSWORD);
            throw new RefusedException(UNAUTHORISED, "wrong-password");
        }
        limits.succeeded(person.email(), address, Factor.PASSWORD);
        people.setPassword(id, passwords.hash(chosen, person.name(), person.email()));
        int ended = sessions.endOthers(id, session);
        audit.write(caller, Act.PASSWORD_CHANGED, "person/" + id, Map.of("sessions", ended));
    }

    /** Changes what others read, and the language of texts. */
    @Transactional
    void changeProfile(Caller caller, UUID id, String name, String language) {
        String known = Languages.ALL.contains(language) ? language : Languages.ALL.getFirst();
        people.setProfile(id, Names.checked(name), known);
        audit.write(caller, Act.PROFILE_CHANGED, "person/" + id, Map.of());
    }
}
