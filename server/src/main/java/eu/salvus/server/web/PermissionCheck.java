package eu.salvus.server.web;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.identity.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request pass to an endpoint only when its caller has the permission that the endpoint names. */
final class PermissionCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint) || !isOurs(endpoint)) {
            return true;
        }
        if (endpoint.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Caller caller = Sessions.caller();
        if (caller == null) {
            throw new SignInNeededException();
        }
        Requires needed = endpoint.getMethodAnnotation(Requires.class);
        if (needed == null || !caller.permissions().contains(needed.value())) {
            throw new NotAllowedException();
        }
        return true;
    }

    /** Errors, health and metrics are the framework's. */
    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("eu.salvus.");
    }
}
