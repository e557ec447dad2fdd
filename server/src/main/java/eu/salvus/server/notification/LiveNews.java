package eu.salvus.server.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells news to the browsers that watch, each only that of its organisation. News is told once what it tells of is committed. Who was away
 * asks for the state of things again: nothing is kept for them.
 */
@Service
public class LiveNews implements MeterBinder {

    private static final long HEARTBEAT_MILLIS = 20_000;

    /** Then the browser asks anew, and whoever may not listen any more is refused. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<UUID, Set<Watcher>> watching = new ConcurrentHashMap<>();

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "salvus.listeners",
                        watching,
                        all -> all.values().stream().mapToInt(Set::size).sum())
                .description("Browsers that are told the news")
                .register(meters);
    }

    /** A stream of the news of an organisation, until the browser goes away, and for an hour at most. */
    public SseEmitter watch(UUID organisation) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        watch(organisation, emitter);
        return emitter;
    }

    void watch(UUID organisation, SseEmitter emitter) {
        Watcher watcher = new Watcher(emitter);
        Runnable leave = () -> leave(organisation, watcher);
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> leave.run());
        watching.compute(organisation, (id, all) -> with(all, watcher));
        watcher.tell(SseEmitter.event().comment("watching"));
        watcher.start();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(News news) {
        tell(
                news.organisation(),
                () -> SseEmitter.event().name(news.topic()).data(news.body(), MediaType.APPLICATION_JSON));
    }

    /** Shows proxies and browsers that the stream lives, and finds out which browsers went away. A script cannot see a comment. */
    @Scheduled(fixedRate = HEARTBEAT_MILLIS)
    void beat() {
        watching.keySet()
                .forEach(organisation -> tell(
                        organisation, () -> SseEmitter.event().name("beat").data("{}", MediaType.APPLICATION_JSON)));
    }

    /** Ends all streams, so that a server that stops need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        watching.values().forEach(all -> all.forEach(Watcher::end));
    }

    /** An event is made for each, for what sends it changes it. */
    private void tell(UUID organisation, Supplier<SseEventBuilder> event) {
        for (Watcher watcher : watching.getOrDefault(organisation, Set.of())) {
            if (!watcher.tell(event.get())) {
                leave(organisation, watcher);
            }
        }
    }

    private void leave(UUID organisation, Watcher watcher) {
        watcher.leave();
        watching.computeIfPresent(organisation, (id, all) -> without(all, watcher));
    }

    private static Set<Watcher> with(@Nullable Set<Watcher> all, Watcher one) {
        Set<Watcher> more = all == null ? ConcurrentHashMap.newKeySet() : all;
        more.add(one);
        return more;
    }

    /** Null when nobody is left: the last one who goes and the first one who comes do not miss each other. */
    private static @Nullable Set<Watcher> without(Set<Watcher> all, Watcher one) {
        all.remove(one);
        return all.isEmpty() ? null : all;
    }
}
