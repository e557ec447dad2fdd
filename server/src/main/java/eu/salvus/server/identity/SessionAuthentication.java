package eu.salvus.server.identity;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * What a session knows: who it is, for which organisation, and which factors were shown when. What they may do is not kept: it is read anew for
 * every request, so that a role that is taken away is gone at once.
 */
final class SessionAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final Visitor visitor;

    SessionAuthentication(Visitor visitor, Collection<? extends GrantedAuthority> factors) {
        super(List.copyOf(factors));
        this.visitor = visitor;
        super.setAuthenticated(true);
    }

    /** Who holds a session. */
    sealed interface Visitor extends Serializable {

        /** For which organisation. */
        UUID organisation();
    }

    /** Somebody without an account, in an organisation of their own. */
    record Guest(UUID organisation) implements Visitor {}

    /** A person who gave their password, for an organisation they belong to. */
    record Member(UUID person, UUID organisation) implements Visitor {}

    /** The same session after one more factor was shown; it replaces an older showing of the same. */
    SessionAuthentication with(FactorGrantedAuthority shown) {
        List<GrantedAuthority> factors = new ArrayList<>(getAuthorities());
        factors.removeIf(old -> shown.getAuthority().equals(old.getAuthority()));
        factors.add(shown);
        return new SessionAuthentication(visitor, factors);
    }

    /** The same session for another organisation. */
    SessionAuthentication in(Visitor elsewhere) {
        return new SessionAuthentication(elsewhere, getAuthorities());
    }

    /** When a factor was shown last. */
    Optional<Instant> shownAt(Factor factor) {
        return getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(shown -> shown.getAuthority().equals(factor.authority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .findFirst();
    }

    /** When the last second factor was shown. */
    Optional<Instant> secondShownAt() {
        return Factor.SECOND.stream()
                .flatMap(factor -> shownAt(factor).stream())
                .max(Instant::compareTo);
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** The name under which sessions are found: the person's id. */
    @Override
    public String getName() {
        return visitor instanceof Member member ? member.person().toString() : Caller.GUEST;
    }
}
