package eu.salvus.server.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people can show besides their password. */
@Component
class SecondFactors {

    private final TotpSecrets totp;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;

    SecondFactors(TotpSecrets totp, Passkeys passkeys, RecoveryCodes recovery) {
        this.totp = totp;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    /** Whether a person has any: then one has to be shown. */
    boolean any(UUID person) {
        return totp.has(person) || passkeys.count(person) > 0;
    }

    /** Whether a code is right for a person. */
    boolean use(UUID person, Factor factor, String code) {
        return switch (factor) {
            case TOTP -> totp.use(person, code);
            case RECOVERY_CODE -> recovery.use(person, code);
            default -> false;
        };
    }
}
