package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Sessions in the browser. */
@Service
class Sessions {

    /** Where a session keeps its {@link Device}. */
    static final String DEVICE = "salvus.device";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Keeps what somebody showed, under a new id: one that was known before is worth nothing. */
    void keep(HttpServletRequest request, HttpServletResponse response, SessionAuthentication authentication) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(DEVICE, Device.of(request));
    }

    /** Ends the session of a request. */
    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
