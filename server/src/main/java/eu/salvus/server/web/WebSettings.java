package eu.salvus.server.web;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Callers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Permissions checked, callers given to endpoints, files with hashed names kept by browsers. */
@Configuration
class WebSettings implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Callers callers;

    WebSettings(Callers callers) {
        this.callers = callers;
    }

    /** The cookie of the session: never sent from another site, never read by a script, and only by TLS where there is any. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("salvus-session");
        cookie.setSameSite("Strict");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    @Bean
    WebMvcRegistrations endpoints() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new EndpointMapping();
            }
        };
    }

    /** Bodies that lack what their records require are refused as such. */
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return mapper -> mapper.annotationIntrospector(
                AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionCheck(callers));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(callers));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).immutable());
    }

    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        private final Callers callers;

        CallerArgument(Callers callers) {
            this.callers = callers;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return callers.caller();
        }
    }
}
