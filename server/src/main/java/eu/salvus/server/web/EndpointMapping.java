package eu.salvus.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers a request, and weighs only those whose address begins as the request's does. Where an address has a variable part Spring weighs all
 * endpoints there are, which took a quarter of a centre's time while it told thousands.
 */
final class EndpointMapping extends RequestMappingHandlerMapping {

    private static final String VARIABLE = "[{*?].*";

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo endpoint, HttpServletRequest request) {
        return mayBe(endpoint, ServletRequestPathUtils.getCachedPathValue(request))
                ? super.getMatchingMapping(endpoint, request)
                : null;
    }

    private boolean mayBe(RequestMappingInfo endpoint, String path) {
        // What is encoded, or has parameters in it, may begin otherwise than it means.
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return true;
        }
        for (String beginning : beginnings.computeIfAbsent(endpoint, EndpointMapping::beginnings)) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Each address up to its first variable part. */
    private static List<String> beginnings(RequestMappingInfo endpoint) {
        return endpoint.getPatternValues().stream()
                .map(pattern -> pattern.replaceFirst(VARIABLE, ""))
                .toList();
    }
}
