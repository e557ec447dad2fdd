package eu.salvus.server.identity;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Something by which people show who they are. */
enum Factor {
    PASSWORD("PASSWORD"),
    TOTP("TOTP"),
    RECOVERY_CODE("RECOVERY_CODE"),
    PASSKEY("WEBAUTHN"),
    /** A one-time link that an administrator handed over. */
    LINK("OTT");

    /** Those of which one is asked after the password. */
    static final Set<Factor> SECOND = Set.of(TOTP, RECOVERY_CODE, PASSKEY, LINK);

    private final String name;

    Factor(String name) {
        this.name = name;
    }

    /** Its name in the terms of the security framework. */
    String authority() {
        return "FACTOR_" + name;
    }

    /** The factor, shown at a moment. */
    FactorGrantedAuthority shownAt(Instant at) {
        return FactorGrantedAuthority.withFactor(name).issuedAt(at).build();
    }
}
