package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import eu.salvus.twin.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own passkeys: added, shown, removed. */
@Service
class OwnPasskeys {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    private static final int CONFLICT = 409;

    private final PasskeyCeremonies ceremonies;
    private final Passkeys passkeys;
    private final TotpSecrets totp;
    private final RecoveryCodes recovery;
    private final SignInLimits limits;
    private final FailedSignIns failures;
    private final AuditLog audit;
    private final InstantSource clock;

    OwnPasskeys(
            PasskeyCeremonies ceremonies,
            Passkeys passkeys,
            TotpSecrets totp,
            RecoveryCodes recovery,
            SignInLimits limits,
            FailedSignIns failures,
            AuditLog audit,
            InstantSource clock) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.totp = totp;
        this.recovery = recovery;
        this.limits = limits;
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @return ten recovery codes when the person had none; else nothing
     */
    @Transactional
    List<String> add(Member member, PublicKeyCredentialCreationOptions asked, PasskeyPayload.Made made) {
        if (!ceremonies.register(asked, Names.checked(made.name()), made.credential())) {
            throw new RefusedException(BAD_REQUEST, "passkey-refused");
        }
        write(member, Act.FACTOR_ADDED);
        return recovery.left(member.person()) == 0 ? recovery.renew(member.person()) : List.of();
    }

    /** Takes one that was shown as the second factor of a session. */
    @Transactional
    SessionAuthentication show(
            SessionAuthentication session,
            Member member,
            PublicKeyCredentialRequestOptions asked,
            Map<String, Object> shown,
            String address) {
        String account = member.person().toString();
        limits.begin(account, address, Factor.PASSKEY);
        boolean own = ceremonies
                .authenticate(asked, shown)
                .filter(member.person()::equals)
                .isPresent();
        if (!own) {
            failures.tell(member.person(), Factor.PASSKEY);
            throw new RefusedException(UNAUTHORISED, "passkey-refused");
        }
        limits.succeeded(account, address, Factor.PASSKEY);
        write(member, Act.FACTOR_SHOWN);
        return session.with(Factor.PASSKEY.shownAt(clock.instant()));
    }

    /** Removes one; something to show is always left. */
    @Transactional
    void remove(Caller caller, UUID id) {
        UUID person = Objects.requireNonNull(caller.person());
        if (!passkeys.remove(person, id)) {
            throw NotFoundException.of("passkey", id);
        }
        if (passkeys.count(person) == 0 && !totp.has(person)) {
            throw new RefusedException(CONFLICT, "last-factor");
        }
        audit.write(caller, Act.FACTOR_REMOVED, "person/" + person, Map.of("factor", Words.of(Factor.PASSKEY)));
    }

    private void write(Member member, Act act) {
        audit.write(
                member.organisation(),
                member.person().toString(),
                act,
                "person/" + member.person(),
                Map.of("factor", Words.of(Factor.PASSKEY)));
    }
}
