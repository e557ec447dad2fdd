package eu.salvus.server.web;

import eu.salvus.server.identity.ApiTokens;
import eu.salvus.server.identity.Callers;
import eu.salvus.server.identity.Seal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What every request passes. Who may do what is not decided here but at each endpoint, by its permission ({@link PermissionCheck}): an
 * endpoint without one refuses everybody.
 */
@Configuration
@EnableWebSecurity
class SecurityChain {

    /** Some fifteen filters that each request passes would each be measured by itself, which was most of the 18 % that measuring took of a centre (docs/performance.md). */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The addresses for those who run the machine: no session, no cookie. */
    @Bean
    @Order(0)
    SecurityFilterChain operators(
            HttpSecurity http,
            @Value("${salvus.metrics.token:}") String token,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.securityMatcher("/actuator", "/actuator/**")
                .addFilterBefore(new OperatorsOnly(token.strip(), problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain chain(
            HttpSecurity http,
            ApiTokens tokens,
            AnsweredRequests answered,
            Callers callers,
            Seal seal,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(csrf -> csrf.spa().ignoringRequestMatchers(BearerTokens::isIn))
                .addFilterBefore(new BearerTokens(tokens, problems), CsrfFilter.class)
                .addFilterAfter(new IdempotentPosts(answered, callers, seal, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy(
                                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self)"))
                        .frameOptions(frames -> frames.deny())
                        .addHeaderWriter(new ContentPolicy()))
                .build();
    }
}
