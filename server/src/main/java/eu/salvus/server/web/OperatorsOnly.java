package eu.salvus.server.web;

import eu.salvus.server.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Shows the measures and the bill of materials to whoever runs the machine: who brings the token of the settings, or, where there is none, who
 * asks from the machine itself and not through a proxy on it. Whether the program is well is told to everybody, in one word.
 */
final class OperatorsOnly extends OncePerRequestFilter {

    private static final int FORBIDDEN = 403;
    private static final RequestMatcher HEALTH = PathPatternRequestMatcher.pathPattern("/actuator/health/**");
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final String token;
    private final HandlerExceptionResolver problems;

    /** Everybody who asks from this machine, when the token is empty. */
    OperatorsOnly(String token, HandlerExceptionResolver problems) {
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HEALTH.matches(request) || (token.isEmpty() ? isFromHere(request) : hasToken(request))) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new RefusedException(FORBIDDEN, "operators-only"));
        }
    }

    private boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        // The address is digits already: nothing is looked up.
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
