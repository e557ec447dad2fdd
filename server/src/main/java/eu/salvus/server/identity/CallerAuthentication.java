package eu.salvus.server.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A caller who has shown who they are, in the terms of the security framework. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private final Caller caller;

    /** With what was shown: the factors. */
    public CallerAuthentication(Caller caller, Collection<? extends GrantedAuthority> factors) {
        super(List.copyOf(factors));
        this.caller = caller;
        super.setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** The name sessions are found by. */
    @Override
    public String getName() {
        return caller.actor();
    }
}
