package eu.salvus.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load and run: nothing but what this server gives. Style elements need the nonce of the page; a style attribute, which can
 * run nothing, does not.
 */
final class ContentPolicy implements HeaderWriter {

    private static final String NONCE = ContentPolicy.class.getName();
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The nonce of the style elements of the page that is being made. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce(request)
                            + "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
