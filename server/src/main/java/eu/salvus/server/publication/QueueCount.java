package eu.salvus.server.publication;

import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.Source;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.warning.AlertDesk;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts for rows of the queue how many organisations they may concern, where that was not known when they were heard of. */
@Component
@AtTheCentre
class QueueCount {

    private static final Logger LOG = LoggerFactory.getLogger(QueueCount.class);
    private static final int AT_ONCE = 100;

    private final WeaknessRows rows;
    private final Reach reach;
    private final AlertDesk desk;
    private final TransactionOperations transactions;

    QueueCount(WeaknessRows rows, Reach reach, AlertDesk desk, TransactionOperations transactions) {
        this.rows = rows;
        this.reach = reach;
        this.desk = desk;
        this.transactions = transactions;
    }

    /** Counts all that is not counted, each by itself; nothing before it is known what organisations have. */
    void go() {
        List<WeaknessRows.Place> some = reach.isKnown() ? rows.uncounted(reach.recount(), AT_ONCE) : List.of();
        while (!some.isEmpty()) {
            some.forEach(this::count);
            some = some.size() < AT_ONCE ? List.of() : rows.uncounted(reach.recount(), AT_ONCE);
        }
    }

    private void count(WeaknessRows.Place place) {
        transactions.executeWithoutResult(begun -> {
            rows.hold(place.organisation());
            rows.find(place.organisation(), place.weakness()).ifPresent(row -> rows.save(counted(place, row)));
        });
    }

    private Row counted(WeaknessRows.Place place, Row row) {
        Reach.Count count = reach.nothing();
        for (Source source : rows.sources(List.of(row.id())).getOrDefault(row.id(), List.of())) {
            count = count.and(count(place.organisation(), source));
        }
        return row.counted(count);
    }

    private Reach.Count count(UUID organisation, Source source) {
        try {
            return desk.heard(organisation, source.publisher(), source.trackingId())
                    .map(advisory -> reach.concerned(organisation, advisory))
                    .orElseGet(reach::nothing);
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error(
                    "it could not be counted whom {} of {} may concern",
                    source.trackingId(),
                    source.publisher(),
                    failure);
            return reach.nothing();
        }
    }
}
