package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Who answers is found as Spring finds it, which weighs all there are. */
@ServerTest
class EndpointMappingTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    ApplicationContext application;

    private final RequestMappingHandlerMapping all = new RequestMappingHandlerMapping();

    @BeforeEach
    void allAreWeighed() {
        application.getAutowireCapableBeanFactory().initializeBean(all, "all");
    }

    @Test
    void every_address_has_the_endpoint_it_had_however_it_is_written() {
        List<String> addresses = all.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .flatMap(EndpointMappingTest::written)
                .toList();
        assertThat(endpoints).isInstanceOf(EndpointMapping.class);
        assertThat(addresses).hasSizeGreaterThan(1000);
        for (String address : addresses) {
            for (String method : METHODS) {
                assertThat(found(endpoints, method, address))
                        .as("%s %s", method, address)
                        .isEqualTo(found(all, method, address));
            }
        }
    }

    private static Stream<String> written(String pattern) {
        String address = pattern.replaceAll("\\{\\*[^}]*}", "a/b")
                .replaceAll("\\{[^}]*}", "a")
                .replace("**", "a/b");
        return Stream.of(
                address,
                address + "/",
                address + "/more",
                address + "%20",
                address.replaceFirst(
                        "([a-z])", "%" + Integer.toHexString(address.length() > 1 ? address.charAt(1) : 'a')),
                address.replaceFirst("([a-z])", "$1;b=c"),
                address.substring(0, address.length() - 1),
                "/" + address);
    }

    /** The endpoint, or why there is none. */
    private static String found(RequestMappingHandlerMapping mapping, String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setRequestURI(address);
        request.addHeader("Accept", "*/*");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain == null ? "none" : chain.getHandler().toString();
        } catch (Exception refused) {
            return refused.toString();
        }
    }
}
