package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people can show besides their password. */
@Component
class SecondFactors {

    private final TotpSecrets totp;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final OneTimeLinks links;

    SecondFactors(TotpSecrets totp, Passkeys passkeys, RecoveryCodes recovery, OneTimeLinks links) {
        this.links = links;
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
            case LINK -> useLink(person, code);
            default -> false;
        };
    }

    /** Whoever comes by a link has lost what they had: it is gone, and another factor is asked for at once. */
    private boolean useLink(UUID person, String token) {
        try {
            OneTimeLinks.Link link = links.find(token);
            boolean own = link.person().equals(person) && link.purpose() == OneTimeLinks.Purpose.FACTOR;
            if (!own || !links.use(link)) {
                return false;
            }
        } catch (NotFoundException unknown) {
            return false;
        }
        totp.remove(person);
        passkeys.removeAll(person);
        recovery.remove(person);
        return true;
    }
}
