package eu.salvus.server.subscription;

import eu.salvus.server.subscription.FollowedCentre.Chosen;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.taxii.Cursor;
import eu.salvus.warning.taxii.Pulled;
import eu.salvus.warning.taxii.TaxiiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what a centre announced since it was last asked. */
@Component
class CentreReading {

    private static final Logger LOG = LoggerFactory.getLogger(CentreReading.class);

    /** So that a centre that tells times by the second, or counts its own question in, hides nothing. */
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    /** Clocks differ a little; what was made after it was added was made to keep later revisions away. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Map<String, String> REPORTS = Map.of("match[type]", "report");
    /** Some two megabytes of reports with their documents; a server gives fewer where it likes. */
    private static final int PAGE = 500;

    /** Then what was read is put down, so that no centre fills the memory. */
    private static final int MOST_HELD = 500;

    private final Door door;
    private final FollowedCentreRows rows;
    private final CentreInbox inbox;
    private final Speakers speakers;
    private final InstantSource clock;

    CentreReading(Door door, FollowedCentreRows rows, CentreInbox inbox, Speakers speakers, InstantSource clock) {
        this.door = door;
        this.rows = rows;
        this.inbox = inbox;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * Reads all collections of a subscription, and awaits what they announce of the centre's own advisories.
     *
     * @return how many advisories were announced
     * @throws DoorException when the centre gives no usable answer
     * @throws UnreadableException when it does not say whose advisories it tells of
     */
    int read(FollowedCentre subscription, Map<String, String> headers) throws DoorException, UnreadableException {
        int announced = 0;
        for (Chosen collection : subscription.collections()) {
            announced += read(subscription, collection, headers);
        }
        return announced;
    }

    private int read(FollowedCentre subscription, Chosen collection, Map<String, String> headers)
            throws DoorException, UnreadableException {
        DatedDoor dated = new DatedDoor(door);
        Cursor before = rows.cursor(collection.id());
        Judge judge = new Judge(subscription, dated);
        List<Announced> held = new ArrayList<>();
        int[] count = {0};
        Pulled pulled = new TaxiiClient(dated, headers, OVERLAP, PAGE)
                .pull(collection.address(), before, REPORTS, page -> {
                    for (StixObject object : page) {
                        AdvisoryReport.from(object)
                                .filter(judge::takes)
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
        judge.end();
        if (!pulled.cursor().equals(before)) {
            inbox.put(subscription.id(), held, collection.id(), pulled.cursor());
        }
        return count[0] + held.size();
    }

    /**
     * Tells what is the centre's own from what others added. Who the centre is, is asked when there is something to judge: one that has said nothing
     * yet need not be anybody. Before something is passed over, it is asked anew: a centre may have got another name or place.
     */
    private final class Judge {

        private final FollowedCentre subscription;
        private final DatedDoor dated;
        private @Nullable Speaker speaker;
        private boolean anew;
        private @Nullable DoorException away;
        private @Nullable UnreadableException nobody;
        private int passed;

        Judge(FollowedCentre subscription, DatedDoor dated) {
            this.subscription = subscription;
            this.dated = dated;
        }

        boolean takes(AdvisoryReport report) {
            Instant latest = dated.lastAdded(clock.instant()).plus(AHEAD);
            boolean right = isOfTheCentre(report) && !report.common().modified().isAfter(latest);
            passed += right ? 0 : 1;
            return right;
        }

        private boolean isOfTheCentre(AdvisoryReport report) {
            if (away != null || nobody != null) {
                return false;
            }
            try {
                if (speaker == null) {
                    speaker = speakers.at(subscription);
                }
                if (!anew && !speaker.tells(report)) {
                    speaker = speakers.anew(subscription);
                    anew = true;
                }
                return speaker.tells(report);
            } catch (DoorException failure) {
                away = failure;
            } catch (UnreadableException failure) {
                nobody = failure;
            }
            return false;
        }

        /** Before anything is put down as read. */
        void end() throws DoorException, UnreadableException {
            if (away != null) {
                throw away;
            }
            if (nobody != null) {
                throw nobody;
            }
            if (passed > 0) {
                LOG.warn("{} announcements in a collection of a centre are not its own, and were passed over", passed);
            }
        }
    }
}
