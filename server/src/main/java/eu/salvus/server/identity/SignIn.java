package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who show who they are, step by step. */
@Service
class SignIn {

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final People people;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInLimits limits;
    private final FailedSignIns failures;
    private final AuditLog audit;
    private final InstantSource clock;

    SignIn(
            People people,
            Memberships memberships,
            Passwords passwords,
            SecondFactors factors,
            SignInLimits limits,
            FailedSignIns failures,
            AuditLog audit,
            InstantSource clock) {
        this.people = people;
        this.memberships = memberships;
        this.passwords = passwords;
        this.factors = factors;
        this.limits = limits;
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first step. Whether the account is unknown or the password wrong, the answer is the same and takes as long.
     *
     * @throws RefusedException when it is wrong
     * @throws TooManyAttemptsException when it was tried too often
     */
    @Transactional
    SessionAuthentication password(String typed, String password, String address) {
        Email email = Email.typed(typed);
        limits.begin(email.text(), address, Factor.PASSWORD);
        Optional<Person> person = people.find(email);
        boolean right =
                passwords.matches(password, person.map(Person::passwordHash).orElse(null));
        if (!right || person.isEmpty()) {
            failures.tell(person.map(Person::id).orElse(null), Factor.PASSWORD);
            throw new RefusedException(UNAUTHORISED, "wrong-password");
        }
        limits.succeeded(email.text(), address, Factor.PASSWORD);
        Member member = new Member(person.get().id(), beginning(person.get()));
        audit.write(
                member.organisation(),
                member.person().toString(),
                Act.PASSWORD_GIVEN,
                "person/" + member.person(),
                Map.of());
        return new SessionAuthentication(member, List.of(Factor.PASSWORD.shownAt(clock.instant())));
    }

    /**
     * The second step, and again when an act asks for a factor that was shown just now.
     *
     * @throws RefusedException when it is wrong
     * @throws TooManyAttemptsException when it was tried too often
     */
    @Transactional
    SessionAuthentication factor(
            SessionAuthentication session, Member member, Factor factor, String code, String address) {
        String account = member.person().toString();
        limits.begin(account, address, factor);
        if (!factors.use(member.person(), factor, code)) {
            failures.tell(member.person(), factor);
            throw new RefusedException(UNAUTHORISED, "wrong-code");
        }
        limits.succeeded(account, address, factor);
        audit.write(
                member.organisation(),
                account,
                Act.FACTOR_SHOWN,
                "person/" + account,
                Map.of("factor", Words.of(factor)));
        return session.with(factor.shownAt(clock.instant()));
    }

    private UUID beginning(Person person) {
        List<UUID> all = memberships.organisations(person.id()).stream()
                .map(Organisation::id)
                .toList();
        if (all.isEmpty()) {
            throw new RefusedException(FORBIDDEN, "no-organisation");
        }
        UUID last = person.lastOrganisation();
        return last != null && all.contains(last) ? last : all.getFirst();
    }
}
