package eu.salvus.benchmark.delivery;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.Arrival;
import eu.salvus.warning.alert.Change;
import eu.salvus.warning.alert.Known;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.publication.Enclosure;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.taxii.Cursor;
import eu.salvus.warning.taxii.TaxiiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A subscribed hospital as the centre sees it: it listens to the bell, asks by TAXII from where it stands, fetches each document and its signature where they were not announced with it, holds it
 * to its hash, matches it with its own inventory, folds it into its alerts, and stores them. It asks without the second of overlap, for centre and hospital
 * share a clock here, and has no database, no encryption, no screens; who the centre is, a real one asks once an hour.
 */
final class VirtualHospital implements Runnable {

    private static final int PAGE = 1000;
    private static final int MOST_BYTES = 32 << 20;
    private static final int SHORTEST_PAUSE = 100;
    private static final int LONGEST_PAUSE = 2_000;
    private static final Map<String, String> REPORTS = Map.of("match[type]", "report");

    private final int number;
    private final String token;
    private final Inventory inventory;
    private final Region region;
    private final TaxiiClient client;
    private final SplittableRandom random;
    private final Set<String> stored = new HashSet<>();
    private final Map<UUID, Known> alerts = new HashMap<>();
    private Cursor cursor = Cursor.START;

    VirtualHospital(int number, String token, Inventory inventory, Region region) {
        this.number = number;
        this.token = token;
        this.inventory = inventory;
        this.region = region;
        this.client = new TaxiiClient(region::ask, Map.of("Authorization", "Bearer " + token), Duration.ZERO, PAGE);
        this.random = new SplittableRandom(number);
    }

    @Override
    public void run() {
        while (!region.isOver()) {
            try (BellLine bell = BellLine.open(region.centre(), token, number)) {
                region.listens(number, true);
                while (true) {
                    bell.await(region.collection());
                    region.inMemory(this::pull);
                }
            } catch (IOException | UncheckedIOException gone) {
                region.listens(number, false);
                region.failed(gone);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void pull() throws DoorException {
        URI collection = region.centre().resolve("/taxii2/centre/collections/" + region.collection() + "/");
        cursor = client.pull(collection, cursor, REPORTS, this::hear).cursor();
    }

    private void hear(List<StixObject> objects) {
        for (StixObject object : objects) {
            AdvisoryReport.from(object).ifPresent(report -> {
                if (!stored.contains(key(report))) {
                    hear(report);
                    stored.add(key(report));
                }
            });
        }
    }

    private static String key(AdvisoryReport report) {
        return report.common().id() + " " + report.common().modified();
    }

    private void hear(AdvisoryReport report) {
        Advisory advisory = region.read(document(report), report.sha256());
        SourceId source = SourceId.of(advisory);
        boolean alerted = false;
        for (Change<UUID> change :
                Arrival.of(source, advisory.revision(), inventory.concerns(advisory), Map.copyOf(alerts))) {
            UUID id = change.id() == null ? new UUID(number, alerts.size()) : change.id();
            alerts.put(id, new Known(change.alert(), State.OPEN));
            alerted |= !change.causes().isEmpty();
        }
        long now = region.store(
                number + " " + advisory.trackingId() + " " + advisory.revision() + (alerted ? " alert" : ""));
        region.heard(advisory).stored(number, now, alerted);
    }

    /** What came along, or what lies where it is published. */
    private byte[] document(AdvisoryReport report) {
        if (report.document() != null && report.signature() != null) {
            return Enclosure.document(report.document()).orElseThrow();
        }
        try {
            Answer answer = region.ask(Request.of(report.address(), MOST_BYTES));
            if (report.signature() == null) {
                region.ask(Request.of(URI.create(report.address() + ".asc"), MOST_BYTES));
            }
            return answer.body();
        } catch (DoorException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
