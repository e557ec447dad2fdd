package eu.salvus.server.web;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.ApiTokens;
import eu.salvus.server.identity.ShownToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes the token of a program in place of a session. No browser sends such a header by itself, so that these requests need no protection from
 * those another site makes; and one whose token is worth nothing is refused, whatever session comes with it.
 */
final class BearerTokens extends OncePerRequestFilter {

    private static final int UNAUTHORISED = 401;

    private final ApiTokens tokens;
    private final HandlerExceptionResolver problems;

    BearerTokens(ApiTokens tokens, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether a request carries a token. */
    static boolean isIn(HttpServletRequest request) {
        return token(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Authentication> known = tokens.find(token.get());
        if (known.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.resolveException(request, response, null, new RefusedException(UNAUTHORISED, "token-unknown"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return ShownToken.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
    }
}
