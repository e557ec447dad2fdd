package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own second factors: who has none adds one at once, who has one shows it first. */
@Service
class OwnFactors {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;

    private final Callers callers;
    private final People people;
    private final TotpSecrets totp;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final SignInLimits limits;
    private final AuditLog audit;

    OwnFactors(
            Callers callers,
            People people,
            TotpSecrets totp,
            SecondFactors factors,
            RecoveryCodes recovery,
            SignInLimits limits,
            AuditLog audit) {
        this.callers = callers;
        this.people = people;
        this.totp = totp;
        this.factors = factors;
        this.recovery = recovery;
        this.limits = limits;
        this.audit = audit;
    }

    /** Who may change their factors now. */
    Member allowed() {
        return switch (callers.standing()) {
            case FACTOR_TO_ADD -> callers.member().orElseThrow();
            case SIGNED_IN -> {
                Member member = callers.member().orElseThrow();
                if (factors.any(member.person())) {
                    callers.requireFresh();
                }
                yield member;
            }
            case FACTOR_NEEDED -> throw new RefusedException(UNAUTHORISED, "factor-needed");
            default -> throw new RefusedException(UNAUTHORISED, "sign-in-needed");
        };
    }

    /** A secret for the authenticator application. */
    @Transactional
    TotpPayload propose(Member member) {
        byte[] secret = totp.propose(member.person());
        return new TotpPayload(
                Totp.text(secret), Totp.uri(people.get(member.person()).email(), secret));
    }

    /**
     * Takes the secret into use.
     *
     * @return ten new recovery codes
     * @throws RefusedException when the code is not one of the secret's
     */
    @Transactional
    List<String> confirm(Member member, String code, String address) {
        limits.begin(member.person().toString(), address, Factor.TOTP);
        if (!totp.confirm(member.person(), code)) {
            throw new RefusedException(BAD_REQUEST, "wrong-code");
        }
        limits.succeeded(member.person().toString(), address, Factor.TOTP);
        write(member, Act.FACTOR_ADDED, Map.of("factor", "totp"));
        return recovery.renew(member.person());
    }

    /** Ten new recovery codes in place of the old ones. */
    @Transactional
    List<String> renewRecoveryCodes(Member member) {
        write(member, Act.RECOVERY_CODES_RENEWED, Map.of());
        return recovery.renew(member.person());
    }

    private void write(Member member, Act act, Map<String, ?> detail) {
        audit.write(member.organisation(), member.person().toString(), act, "person/" + member.person(), detail);
    }
}
