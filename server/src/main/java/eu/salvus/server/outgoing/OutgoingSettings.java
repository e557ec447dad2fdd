package eu.salvus.server.outgoing;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked besides the public Internet, and how long one waits. */
@Configuration
class OutgoingSettings {

    private static final Outgoing.Limits LIMITS = new Outgoing.Limits(Duration.ofSeconds(20), Duration.ofMinutes(3));

    @Bean
    Outgoing outgoing(@Value("${salvus.outgoing.allowed:}") List<String> allowed) {
        return new Outgoing(allowed.stream().map(String::strip).toList(), LIMITS);
    }
}
