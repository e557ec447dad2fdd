package eu.salvus.server.telling;

import eu.salvus.server.subscription.CentreLines;
import eu.salvus.server.subscription.Trouble;
import eu.salvus.server.subscription.Waits;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.stix.IncidentNotice;
import eu.salvus.warning.stix.Sighting;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.UsedProducts;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.CollectionStore.Fate;
import eu.salvus.warning.taxii.Receipt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what waits, the oldest first. Whenever the program is killed, what was not written down as sent is sent again, the very same: the centre then has
 * it once.
 */
@Service
class TellingPost {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** It says of this very message that it will not do, however often it is sent. */
    private static final Set<Integer> FINAL = Set.of(400, 413, 415, 422);

    /** It lets nobody in any more. */
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404, 410);

    private static final Set<String> WORDS = Set.of(Sighting.TYPE, IncidentNotice.TYPE, UsedProducts.TYPE);

    private final TellingRows tellings;
    private final ToldRows told;
    private final CentreLines lines;
    private final LetterBoxes boxes;
    private final CollectionStore store;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    TellingPost(
            TellingRows tellings,
            ToldRows told,
            CentreLines lines,
            LetterBoxes boxes,
            CollectionStore store,
            TransactionOperations transactions,
            InstantSource clock) {
        this.tellings = tellings;
        this.told = told;
        this.lines = lines;
        this.boxes = boxes;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Taken(Telling telling, Told.Kept kept) {}

    /**
     * Sends all that waits of one, until the centre cannot be told.
     *
     * @param places for those who work on the database
     * @param goesOn asked between two
     */
    void send(UUID id, Semaphore places, BooleanSupplier goesOn) {
        Optional<Taken> taken = take(id, places);
        while (taken.isPresent() && goesOn.getAsBoolean()) {
            Taken now = taken.get();
            if (now.telling().isHere()) {
                inPlace(places, () -> put(now));
            } else {
                post(now, places);
            }
            taken = take(id, places);
        }
    }

    /** What waits of one that was switched off takes back what was told before. That it is tried is written down before: whoever switches telling off then knows that it may arrive. */
    private Optional<Taken> take(UUID id, Semaphore places) {
        AtomicReference<Optional<Taken>> taken = new AtomicReference<>(Optional.empty());
        inPlace(
                places,
                () -> taken.set(tellings.held(id)
                        .filter(telling -> !telling.health().nextTryAt().isAfter(clock.instant()))
                        .flatMap(telling -> told.next(id).map(kept -> {
                            told.tried(kept.id());
                            return new Taken(telling, kept);
                        }))));
        return taken.get();
    }

    private void post(Taken taken, Semaphore places) {
        Telling telling = taken.telling();
        try {
            Receipt receipt = lines.client(telling.centre())
                    .add(URI.create(taken.kept().told().subject().box()), objects(taken));
            inPlace(places, () -> end(taken, receipt));
        } catch (DoorException failure) {
            inPlace(places, () -> {
                if (tellings.held(telling.id()).isPresent()) {
                    failed(taken, failure);
                }
            });
        }
    }

    /** What a centre has not finished with is sent again later, the very same. */
    private void end(Taken taken, Receipt receipt) {
        if (tellings.held(taken.telling().id()).isEmpty()) {
            return;
        }
        if (!receipt.complete()) {
            putOff(taken.telling(), Trouble.BROKEN);
        } else if (isRefused(receipt)) {
            told.refused(taken.kept().id(), String.join("; ", receipt.failures()));
        } else {
            sent(taken);
        }
    }

    /** What lies beside, such as a marking it has already, it may refuse. */
    private static boolean isRefused(Receipt receipt) {
        if (receipt.failures().isEmpty()) {
            return receipt.successes() == 0;
        }
        return receipt.failures().stream()
                .anyMatch(failure -> WORDS.stream().anyMatch(type -> failure.startsWith(type + "--")));
    }

    /** Puts off what could not even be tried, so that it is not tried again at once. */
    void putOff(UUID id) {
        transactions.executeWithoutResult(
                status -> tellings.held(id).ifPresent(telling -> putOff(telling, Trouble.NOT_STORED)));
    }

    /** A database has few connections: so many at a time ask for one, and whoever waits for another machine holds none. */
    private void inPlace(Semaphore places, Runnable work) {
        places.acquireUninterruptibly();
        try {
            transactions.executeWithoutResult(status -> work.run());
        } finally {
            places.release();
        }
    }

    private void failed(Taken taken, DoorException failure) {
        boolean isFinal = FINAL.contains(failure.status()) || isLeft(taken) && CLOSED.contains(failure.status());
        if (failure.reason() == DoorException.Reason.STATUS && isFinal) {
            told.refused(taken.kept().id(), String.valueOf(failure.status()));
        } else {
            putOff(taken.telling(), Trouble.of(failure));
        }
    }

    /** The collection first, as whoever adds to one does; then whose word it is, and last the word. */
    private void put(Taken taken) {
        Telling telling = taken.telling();
        String box = taken.kept().told().subject().box();
        boolean open = boxes.open(telling.organisation()).stream()
                .anyMatch(each -> each.id().toString().equals(box));
        if (!open && isLeft(taken)) {
            told.refused(taken.kept().id(), Fate.REFUSED.name());
            return;
        }
        if (!open) {
            putOff(telling, Trouble.REFUSED);
            return;
        }
        List<Fate> fates = store.add(UUID.fromString(box), telling.organisation() + " salvus", objects(taken));
        if (tellings.held(telling.id()).isEmpty()) {
            return;
        }
        if (fates.contains(Fate.REFUSED)) {
            told.refused(taken.kept().id(), Fate.REFUSED.name());
        } else {
            sent(taken);
        }
    }

    /** Whether it is for a letter box that nothing is told any more: one that is closed must not hold up what is for another. */
    private static boolean isLeft(Taken taken) {
        Telling.Box box = taken.telling().box();
        return box == null
                || !box.address().equals(taken.kept().told().subject().box());
    }

    private void sent(Taken taken) {
        told.sent(taken.kept().id(), clock.instant());
        tellings.reached(taken.telling().id());
    }

    private void putOff(Telling telling, Trouble trouble) {
        Duration wait = new Waits(telling.id(), FIRST_WAIT, LONGEST_WAIT)
                .after(telling.health().failures() + 1);
        tellings.failed(telling.id(), trouble.name(), clock.instant().plus(wait));
    }

    private static List<StixObject> objects(Taken taken) {
        byte[] body = taken.kept().told().version().body().getBytes(StandardCharsets.UTF_8);
        return StixReader.parse(body)
                .orElseThrow()
                .path("objects")
                .valueStream()
                .map(ObjectNode.class::cast)
                .map(StixObject::of)
                .toList();
    }
}
