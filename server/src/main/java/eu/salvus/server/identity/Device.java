package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where a session is used, so that its owner knows it again.
 *
 * @param address from which it began
 * @param agent what the browser says it is
 */
record Device(String address, String agent) implements Serializable {

    private static final int LONGEST = 300;

    static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String text = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        return new Device(request.getRemoteAddr(), text.substring(0, Math.min(LONGEST, text.length())));
    }
}
