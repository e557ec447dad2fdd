package eu.salvus.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveNewsTest {

    private final LiveNews news = new LiveNews();

    @Test
    void whoeverListensIsAskedAnewWithinTheHourWhetherTheyMay() {
        assertThat(news.watch(new UUID(0, 1)).getTimeout())
                .isBetween(1L, Duration.ofHours(1).toMillis());
    }

    @Test
    void whoeverComesAfterTheLastOneWentIsHeardOf() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        news.bindTo(meters);
        UUID organisation = new UUID(0, 1);
        news.watch(organisation);
        news.beat();
        news.watch(organisation);
        news.watch(new UUID(0, 2));
        assertThat(meters.get("salvus.listeners").gauge().value()).isEqualTo(3);
    }
}
