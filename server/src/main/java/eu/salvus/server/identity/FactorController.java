package eu.salvus.server.identity;

import eu.salvus.server.identity.SessionAuthentication.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** People's own second factors. */
@RestController
class FactorController {

    private final OwnFactors factors;
    private final Sessions sessions;
    private final InstantSource clock;

    FactorController(OwnFactors factors, Sessions sessions, InstantSource clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The first code of a new secret.
     *
     * @param code as it was typed
     */
    record CodeGiven(String code) {}

    /**
     * Shown this once.
     *
     * @param recoveryCodes ten, each right once
     */
    record RecoveryCodesPayload(List<String> recoveryCodes) {}

    @Open("Whoever gave the right password and has no second factor yet adds one here; others are refused inside.")
    @PostMapping("/api/me/totp")
    TotpPayload propose() {
        return factors.propose(factors.allowed());
    }

    @Open("Whoever gave the right password and has no second factor yet adds one here; others are refused inside.")
    @PostMapping("/api/me/totp/confirmation")
    RecoveryCodesPayload confirm(
            @RequestBody CodeGiven given, HttpServletRequest request, HttpServletResponse response) {
        Member member = factors.allowed();
        List<String> codes = factors.confirm(member, given.code(), Address.of(request));
        SessionAuthentication session = Callers.session().orElseThrow();
        sessions.keep(request, response, session.with(Factor.TOTP.shownAt(clock.instant())));
        return new RecoveryCodesPayload(codes);
    }

    @Requires(value = Permission.OWN_ACCOUNT, fresh = true)
    @PostMapping("/api/me/recovery-codes")
    RecoveryCodesPayload renew() {
        return new RecoveryCodesPayload(factors.renewRecoveryCodes(factors.allowed()));
    }
}
