package eu.salvus.server.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what waits, each message on a virtual thread of its own. Of each organisation and channel a few are on their way at the same time, so that one
 * that is slow or dead delays no other; of each channel so many in all, for neither a mail server nor the database takes any number. It sends at least once: who is killed between sending and writing it down sends again, by the same id.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long SECOND_MILLIS = 1_000;
    private static final long HOUR_MILLIS = 3_600_000;

    /** What is on its way when the program stops has so long to end; else it is sent again. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Broadcasts broadcasts;
    private final Packing packing;
    private final Messages messages;
    private final ToldAlerts toldAlerts;
    private final Parcels parcels;
    private final MeterRegistry meters;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Lanes lanes = new Lanes(Messages.AT_ONCE);
    private final ReentrantLock beat = new ReentrantLock();
    private volatile boolean stopped = true;
    private boolean away;

    Dispatcher(
            Broadcasts broadcasts,
            Packing packing,
            Messages messages,
            ToldAlerts toldAlerts,
            Parcels parcels,
            MeterRegistry meters,
            List<? extends Carrier> all) {
        this.broadcasts = broadcasts;
        this.packing = packing;
        this.messages = messages;
        this.toldAlerts = toldAlerts;
        this.parcels = parcels;
        this.meters = meters;
        all.forEach(carrier -> carriers.put(carrier.channel(), carrier));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        messages.release();
        stopped = false;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        lanes.close(FAREWELL);
    }

    @Scheduled(fixedDelay = SECOND_MILLIS, initialDelay = SECOND_MILLIS)
    void go() {
        if (!stopped && beat.tryLock()) {
            try {
                packing.due().forEach(this::pack);
                carriers.keySet().forEach(this::start);
                broadcasts.go();
                away = false;
            } catch (DataAccessException | TransactionException failure) {
                // Told once, not each second: the database is away.
                if (!away) {
                    LOG.warn("What waits to be sent cannot be read; it is asked for again each second", failure);
                }
                away = true;
            } finally {
                beat.unlock();
            }
        }
    }

    @Scheduled(fixedDelay = HOUR_MILLIS, initialDelay = HOUR_MILLIS)
    void forgetOld() {
        messages.forgetOld();
    }

    /** Who crosses somebody else's locks is packed the next second; the others do not wait for that. */
    private void pack(UUID subscription) {
        try {
            packing.pack(subscription);
        } catch (ConcurrencyFailureException crossed) {
            LOG.debug("A message is made the next second, for somebody else holds what it tells", crossed);
        }
    }

    /** Begins what has a place; whatever ends begins the next one in its place. */
    private void start(Channel channel) {
        lanes.offer(channel, messages.due(channel));
        for (Messages.Message first = lanes.next(channel); first != null; first = lanes.next(channel)) {
            Messages.Message begun = first;
            Thread.ofVirtual().name("delivery").start(() -> {
                for (Messages.Message each = begun; each != null; each = lanes.next(channel)) {
                    carry(each);
                }
            });
        }
    }

    private void carry(Messages.Message message) {
        try {
            if (messages.take(message.id()) && messages.record(message.id(), send(message))) {
                toldAlerts.sent(message.id());
            }
        } catch (RuntimeException failure) {
            // The database is away: whoever has it again sends it then, for the lease ends.
            LOG.warn("A message could not be sent and will be tried again", failure);
        } finally {
            lanes.leave(message);
        }
    }

    private Receipt send(Messages.Message message) {
        Optional<Parcel> parcel = parcels.of(message);
        Receipt receipt;
        if (parcel.isEmpty()) {
            receipt = Receipt.of(Result.NO_RIGHT);
        } else {
            try {
                receipt = carrier(message).carry(parcel.get());
            } catch (RuntimeException failure) {
                LOG.warn("A message could not be sent", failure);
                receipt = Receipt.of(Result.FAILED);
            }
        }
        Counter.builder("salvus.deliveries")
                .description("Attempts to tell somebody outside the application")
                .tag("channel", message.channel().name().toLowerCase(Locale.ROOT))
                .tag("outcome", receipt.result() == Result.DELIVERED ? "delivered" : "failed")
                .register(meters)
                .increment();
        return receipt;
    }

    private Carrier carrier(Messages.Message message) {
        Carrier carrier = carriers.get(message.channel());
        if (carrier == null) {
            throw new IllegalStateException("no carrier for " + message.channel());
        }
        return carrier;
    }

    /** Sends everything that is due, and waits until nothing is on its way. */
    void drain(Duration patience) {
        go();
        lanes.await(patience);
    }
}
