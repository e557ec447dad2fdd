package eu.salvus.server.outgoing;

import eu.salvus.warning.source.Door;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked besides the public Internet, who vouches for it, and how long one waits. */
@Configuration
class OutgoingSettings {

    private static final Outgoing.Limits LIMITS = new Outgoing.Limits(Duration.ofSeconds(20), Duration.ofMinutes(3));

    @Bean
    Outgoing outgoing(
            @Value("${salvus.outgoing.allowed:}") List<String> networks,
            @Value("${salvus.outgoing.plain:}") List<String> plain,
            @Value("${salvus.outgoing.trusted:}") List<String> trusted) {
        return new Outgoing(
                new Outgoing.Allowed(
                        networks.stream().map(String::strip).toList(),
                        plain.stream().map(String::strip).toList()),
                LIMITS,
                TrustedAuthorities.with(
                        trusted.stream().map(String::strip).map(Path::of).toList()));
    }

    @Bean
    Door door(Outgoing outgoing) {
        return new OutgoingDoor(outgoing);
    }
}
