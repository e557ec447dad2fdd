package eu.salvus.server.web;

import eu.salvus.server.identity.Callers;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request pass to an endpoint only when its caller has the permission that the endpoint names. */
final class PermissionCheck implements HandlerInterceptor {

    private final Callers callers;

    PermissionCheck(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && isOurs(endpoint)
                && !endpoint.hasMethodAnnotation(Open.class)) {
            callers.allowed(endpoint.getMethodAnnotation(Requires.class));
        }
        return true;
    }

    /** Errors, health and metrics are the framework's. */
    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("eu.salvus.");
    }
}
