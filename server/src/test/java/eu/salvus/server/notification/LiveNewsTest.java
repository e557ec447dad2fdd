package eu.salvus.server.notification;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveNewsTest {

    private static final UUID HERE = new UUID(0, 1);

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

    @Test
    void aBrowserHearsThatTheStreamLivesInAnEventThatAScriptSees() {
        List<String> heard = new CopyOnWriteArrayList<>();
        news.watch(HERE, new SseEmitter() {
            @Override
            public void send(SseEventBuilder event) {
                event.build().forEach(part -> heard.add(part.getData().toString()));
            }
        });
        news.beat();
        until(() -> String.join("", heard).contains("event:beat\ndata:{}"));
    }

    @Test
    void aBrowserThatDoesNotReadHoldsUpNobody() {
        AtomicInteger heard = new AtomicInteger();
        news.watch(HERE, new Stuck());
        news.watch(HERE, new Browser(heard));
        news.tell(new News(HERE, new Happened(1)));
        until(() -> heard.get() == 2);
    }

    @Test
    void whoeverFallsFarBehindIsLetGo() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        news.bindTo(meters);
        news.watch(HERE, new Stuck());
        for (int number = 0; number < 300; number++) {
            news.tell(new News(HERE, new Happened(number)));
        }
        assertThat(meters.get("salvus.listeners").gauge().value()).isZero();
    }

    @Topic("happened")
    private record Happened(int number) {}

    /** Counts what it is told. */
    private static class Browser extends SseEmitter {

        private final AtomicInteger heard;

        Browser(AtomicInteger heard) {
            this.heard = heard;
        }

        @Override
        public void send(SseEventBuilder event) {
            heard.incrementAndGet();
        }
    }

    /** Never reads. */
    private static class Stuck extends SseEmitter {

        @Override
        public void send(SseEventBuilder event) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                throw new IOException(end);
            }
        }
    }
}
