package eu.salvus.server.subscription;

import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks a centre once: what it announced, and each document that is awaited. */
@Component
class CentreRound {

    /** Asked every five minutes at least, a centre that gives no usable answer for so long has missed two dozen of them: people are told. */
    static final Duration SILENT = Duration.ofHours(2);

    private static final int BATCH = 50;

    private final FollowedCentreRows rows;
    private final AwaitedDocuments awaited;
    private final CentreReading reading;
    private final DocumentFetching fetching;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    CentreRound(
            FollowedCentreRows rows,
            AwaitedDocuments awaited,
            CentreReading reading,
            DocumentFetching fetching,
            TransactionOperations transactions,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.rows = rows;
        this.awaited = awaited;
        this.reading = reading;
        this.fetching = fetching;
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Goes round once.
     *
     * @param goesOn asked between documents
     * @return whether the centre gave a usable answer
     */
    boolean go(UUID id, BooleanSupplier goesOn) {
        FollowedCentre subscription = rows.find(id).orElse(null);
        if (subscription == null) {
            return true;
        }
        Map<String, String> headers = Map.of("Authorization", "Bearer " + rows.token(id));
        boolean answered = true;
        try {
            boolean anything = reading.read(subscription, headers) > 0;
            transactions.executeWithoutResult(status -> rows.heard(id, anything));
        } catch (DoorException failure) {
            transactions.executeWithoutResult(status -> failed(subscription, Trouble.of(failure)));
            answered = false;
        } catch (UnreadableException failure) {
            transactions.executeWithoutResult(status -> failed(subscription, Trouble.NO_PROVIDER));
            answered = false;
        }
        // What was announced before may be had even when the centre is away: documents may lie elsewhere.
        hear(subscription, headers, goesOn);
        look(subscription);
        return answered;
    }

    private void failed(FollowedCentre subscription, Trouble trouble) {
        Instant heard = subscription.health().heardAt();
        Instant since = heard == null ? subscription.createdAt() : heard;
        boolean silent = subscription.health().silentSince() == null
                && !since.plus(SILENT).isAfter(clock.instant());
        if (silent) {
            rows.holdAll(subscription.organisation());
        }
        rows.failed(subscription.id(), trouble);
        if (silent && rows.fellSilent(subscription.id(), since)) {
            news.publishEvent(new CentreSilent(subscription.organisation(), subscription.id(), since));
        }
    }

    /** Tells once that something announced cannot be had, though the centre answers. */
    private void look(FollowedCentre subscription) {
        boolean stuck = awaited.isStuck(subscription.id());
        if (stuck == (subscription.health().stuckSince() != null)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            rows.holdAll(subscription.organisation());
            Instant now = clock.instant();
            if (!stuck) {
                rows.flows(subscription.id());
            } else if (rows.gotStuck(subscription.id(), now)) {
                news.publishEvent(new CentreStuck(subscription.organisation(), subscription.id(), now));
            }
        });
    }

    private void hear(FollowedCentre subscription, Map<String, String> headers, BooleanSupplier goesOn) {
        Set<UUID> tried = new HashSet<>();
        int raised = 0;
        int late = 0;
        for (List<Awaited> due = fresh(subscription, tried);
                !due.isEmpty() && goesOn.getAsBoolean();
                due = fresh(subscription, tried)) {
            for (Awaited document : due) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                tried.add(document.id());
                int alerts = fetching.fetch(subscription, document, headers);
                if (alerts > 0 && CaughtUp.isLate(document.addedAt(), clock.instant())) {
                    late++;
                    raised += alerts;
                }
            }
        }
        if (late > 0) {
            CaughtUp caughtUp = new CaughtUp(subscription.organisation(), clock.instant(), late, raised);
            transactions.executeWithoutResult(status -> news.publishEvent(caughtUp));
        }
    }

    private List<Awaited> fresh(FollowedCentre subscription, Set<UUID> tried) {
        return awaited.due(subscription.id(), BATCH + tried.size()).stream()
                .filter(document -> !tried.contains(document.id()))
                .toList();
    }
}
