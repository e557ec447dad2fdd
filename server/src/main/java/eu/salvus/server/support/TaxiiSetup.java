package eu.salvus.server.support;

import eu.salvus.server.Ids;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.TaxiiServer;
import eu.salvus.warning.taxii.TaxiiSettings;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** TAXII has no sessions and no cookies, so that no other site can act in anybody's name: each request shows a token. */
@Configuration
@AtTheCentre
class TaxiiSetup {

    /** Longest body that is taken, in bytes. */
    static final int MOST_BYTES = 8 << 20;

    static final String ROOT = "centre";

    /** Objects a page: with a kilobyte each a megabyte, a second of a slow line. Our own client asks for half of it. */
    private static final int MOST_OBJECTS = 1_000;

    @Bean
    TaxiiServer taxii(
            CollectionStore store,
            InstantSource clock,
            Ids ids,
            @Value("${salvus.address:http://localhost:8080}") URI address) {
        return new TaxiiServer(
                new TaxiiSettings(address, ROOT, "Salvus", null, null, MOST_BYTES, MOST_OBJECTS),
                store,
                clock,
                ids::next);
    }

    @Bean
    @Order(0)
    SecurityFilterChain taxiiChain(HttpSecurity http) {
        return http.securityMatcher("/taxii2", "/taxii2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
