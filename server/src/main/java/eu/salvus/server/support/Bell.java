package eu.salvus.server.support;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.support.CollectionRows.Row;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Rings when a collection has something new, so that nobody need ask for it again and again. It tells only that there is something after a time: what
 * it is, is asked for by TAXII, so that a bell that was not heard loses nothing.
 */
@Service
class Bell implements MeterBinder {

    private final CollectionRows rows;
    private final OwnCollections collections;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    Bell(CollectionRows rows, OwnCollections collections) {
        this.rows = rows;
        this.collections = collections;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("salvus.bell.listeners", listeners, Set::size)
                .description("Hospitals that listen for news of collections")
                .register(meters);
    }

    /** Listens to what a caller may read, and is told at once how far each collection is. */
    Listener listen(Caller caller) {
        CallerRights rights = collections.rights(caller);
        Listener listener = new Listener(rights::mayRead, listeners::remove);
        // First in, then asked: what is added between the two rings twice and not never.
        listeners.add(listener);
        for (Row row : rows.all()) {
            if (row.lastAdded().isAfter(Instant.EPOCH)) {
                listener.ring(row.id(), row.lastAdded());
            }
        }
        return listener;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void ring(ObjectsAdded added) {
        listeners.forEach(listener -> listener.ring(added.collection(), added.last()));
    }

    /** Lets everybody go, so that a server that stops need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        listeners.forEach(Listener::end);
    }
}
