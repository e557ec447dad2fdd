package eu.salvus.server.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells news to the browsers that watch, each only that of its organisation. News is told once what it tells of is committed. Who was away
 * asks for the state of things again: nothing is kept for them.
 */
@Service
public class LiveNews implements MeterBinder {

    private static final long HEARTBEAT_MILLIS = 20_000;

    private final Map<UUID, Set<SseEmitter>> watching = new ConcurrentHashMap<>();

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "salvus.listeners",
                        watching,
                        all -> all.values().stream().mapToInt(Set::size).sum())
                .description("Browsers that are told the news")
                .register(meters);
    }

    /** A stream of the news of an organisation, until the browser goes away. */
    public SseEmitter watch(UUID organisation) {
        SseEmitter emitter = new SseEmitter(0L);
        Set<SseEmitter> others = watching.computeIfAbsent(organisation, id -> ConcurrentHashMap.newKeySet());
        Runnable leave = () -> others.remove(emitter);
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(failure -> leave.run());
        others.add(emitter);
        send(emitter, SseEmitter.event().comment("watching"));
        return emitter;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(News news) {
        for (SseEmitter emitter : watching.getOrDefault(news.organisation(), Set.of())) {
            send(emitter, SseEmitter.event().name(news.topic()).data(news.body(), MediaType.APPLICATION_JSON));
        }
    }

    /** Shows proxies that the stream lives, and finds out which browsers went away. */
    @Scheduled(fixedRate = HEARTBEAT_MILLIS)
    void beat() {
        watching.values()
                .forEach(all ->
                        all.forEach(emitter -> send(emitter, SseEmitter.event().comment("alive"))));
        watching.values().removeIf(Set::isEmpty);
    }

    /** Ends all streams, so that a server that stops need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        watching.values().forEach(all -> all.forEach(SseEmitter::complete));
    }

    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
