package eu.salvus.server.subscription;

import eu.salvus.server.subscription.FollowedCentre.Chosen;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.taxii.Cursor;
import eu.salvus.warning.taxii.Pulled;
import eu.salvus.warning.taxii.TaxiiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a centre announced since it was last asked. */
@Component
class CentreReading {

    /** So that a centre that tells times by the second, or counts its own question in, hides nothing. */
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    private static final Map<String, String> REPORTS = Map.of("match[type]", "report");
    private static final int PAGE = 500;

    /** Then what was read is put down, so that no centre fills the memory. */
    private static final int MOST_HELD = 2_000;

    private final Door door;
    private final FollowedCentreRows rows;
    private final CentreInbox inbox;

    CentreReading(Door door, FollowedCentreRows rows, CentreInbox inbox) {
        this.door = door;
        this.rows = rows;
        this.inbox = inbox;
    }

    /**
     * Reads all collections of a subscription, and awaits what they announce.
     *
     * @return how many advisories were announced
     * @throws DoorException when the centre gives no usable answer
     */
    int read(FollowedCentre subscription, Map<String, String> headers) throws DoorException {
        int announced = 0;
        for (Chosen collection : subscription.collections()) {
            announced += read(subscription, collection, headers);
        }
        return announced;
    }

    private int read(FollowedCentre subscription, Chosen collection, Map<String, String> headers) throws DoorException {
        DatedDoor dated = new DatedDoor(door);
        Cursor before = rows.cursor(collection.id());
        List<Announced> held = new ArrayList<>();
        int[] count = {0};
        Pulled pulled = new TaxiiClient(dated, headers, OVERLAP, PAGE)
                .pull(collection.address(), before, REPORTS, page -> {
                    for (StixObject object : page) {
                        AdvisoryReport.from(object)
                                .map(report -> new Announced(
                                        object,
                                        report,
                                        dated.added(report.common().modified())))
                                .ifPresent(held::add);
                    }
                    if (held.size() >= MOST_HELD) {
                        count[0] += held.size();
                        inbox.put(subscription.id(), held);
                        held.clear();
                    }
                });
        if (!pulled.cursor().equals(before)) {
            inbox.put(subscription.id(), held, collection.id(), pulled.cursor());
        }
        return count[0] + held.size();
    }
}
