package eu.salvus.server;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint of the application, as it is mapped.
 *
 * @param name method and pattern, such as {@code GET /api/twins/{id}}
 * @param method what answers
 */
record Endpoint(String name, HandlerMethod method) {

    /** All below {@code /api}. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("eu.salvus."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> new Endpoint(verb + " " + pattern, entry.getValue()))))
                .filter(endpoint -> endpoint.name().contains(" /api/"))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    boolean changes() {
        return !name.startsWith("GET ");
    }

    /** Whether a caller names something in its path, its parameters or its body. */
    boolean namesSomething() {
        return name.contains("{")
                || Stream.of(method.getMethodParameters())
                        .anyMatch(parameter -> isIdParameter(parameter) || isBodyWithIds(parameter));
    }

    private static boolean isIdParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class) && parameter.getParameterType() == UUID.class;
    }

    private static boolean isBodyWithIds(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                && parameter.getParameterType().isRecord()
                && Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .anyMatch(component ->
                                component.getGenericType().getTypeName().contains(UUID.class.getName()));
    }
}
