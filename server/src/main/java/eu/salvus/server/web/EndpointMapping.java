package eu.salvus.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers a request, and weighs only those whose address begins as the request's does. Where an address has a variable part Spring weighs all
 * endpoints there are, 27 % of the samples of a centre that told 2,000 (docs/performance.md). Where not exactly one is found, Spring decides.
 */
final class EndpointMapping extends RequestMappingHandlerMapping {

    private static final String VARIABLE = "[{*?].*";

    private volatile @Nullable List<Beginning> beginnings;

    /** An address up to its first variable part, and who answers there. */
    private record Beginning(String text, RequestMappingInfo endpoint, HandlerMethod method) {}

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // What is encoded, or has parameters in it, may begin otherwise than it means.
        if (path.indexOf('%') < 0 && path.indexOf(';') < 0) {
            Beginning only = null;
            RequestMappingInfo found = null;
            for (Beginning each : beginnings()) {
                RequestMappingInfo match =
                        path.startsWith(each.text()) ? getMatchingMapping(each.endpoint(), request) : null;
                if (match != null && only != null && !only.endpoint().equals(each.endpoint())) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (match != null) {
                    only = each;
                    found = match;
                }
            }
            if (only != null && found != null) {
                request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
                handleMatch(found, path, request);
                return only.method();
            }
        }
        return super.lookupHandlerMethod(path, request);
    }

    /** Those of all endpoints, none of which comes or goes once the application has begun. */
    private List<Beginning> beginnings() {
        List<Beginning> known = beginnings;
        if (known == null) {
            List<Beginning> all = new ArrayList<>();
            for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                    getHandlerMethods().entrySet()) {
                each.getKey().getPatternValues().stream()
                        .map(pattern -> pattern.replaceFirst(VARIABLE, ""))
                        .distinct()
                        .forEach(text -> all.add(new Beginning(text, each.getKey(), each.getValue())));
            }
            known = List.copyOf(all);
            beginnings = known;
        }
        return known;
    }
}
