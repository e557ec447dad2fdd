package eu.salvus.server.warning;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Sighting;
import eu.salvus.warning.match.Lessons.NamedProduct;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What answers teach the matching of an organisation's own devices, and nobody else's: that a device is not a product though their names are alike, and that
 * two names mean the same product. Only what is to check is learnt from; what surely is affected stays so, whatever somebody says.
 */
@Service
class Teaching {

    private static final int CONFLICT = 409;

    private final LessonBook book;
    private final AlertBooks alerts;
    private final Advisories advisories;
    private final Twins twins;
    private final Ids ids;
    private final InstantSource clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Teaching(
            LessonBook book,
            AlertBooks alerts,
            Advisories advisories,
            Twins twins,
            Ids ids,
            InstantSource clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.book = book;
        this.alerts = alerts;
        this.advisories = advisories;
        this.twins = twins;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** A device of an alert that is to check, and the product it may be. */
    private record Doubt(AssetRef ref, NamedProduct ours, NamedProduct theirs, Sighting sighting) {}

    /**
     * The devices of an alert are not what it is about.
     *
     * @param last the last day on which that holds (UTC), with whose end the answer ends, too: once a day at most all is compared anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notOurs(Caller caller, UUID alert, LocalDate last) {
        for (Doubt doubt : doubts(caller.organisation(), alerts.known(alert).alert())) {
            add(caller, alert, StoredLesson.Kind.NOT_OURS, doubt, last);
        }
    }

    /** The answer that they are not was taken back: what it hid is compared anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oursAfterAll(Caller caller, UUID alert) {
        if (book.remindOf(caller.organisation(), alert) > 0) {
            audit.write(caller, Act.LESSON_UNDONE, "alert/" + alert, Map.of());
            events.publishEvent(new LessonsChanged(caller.organisation()));
        }
    }

    /** Somebody is asked anew about alerts whose answer is over: its lessons end with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askedAgain(UUID organisation, List<UUID> asked) {
        int forgotten = asked.stream()
                .mapToInt(alert -> book.remindOf(organisation, alert))
                .sum();
        if (forgotten > 0) {
            events.publishEvent(new LessonsChanged(organisation));
        }
    }

    /**
     * The devices of an alert are the product it names, though the inventory calls it otherwise: all advisories are compared anew.
     *
     * @throws RefusedException {@code nothing-to-teach} when none of them is to check by its name alone
     */
    @Transactional
    public void sameProduct(Caller caller, UUID alert) {
        audit.hold(caller.organisation());
        List<Doubt> doubts = doubts(caller.organisation(), alerts.known(alert).alert()).stream()
                .filter(doubt -> isOfNames(doubt.sighting()))
                .toList();
        if (doubts.isEmpty()) {
            throw new RefusedException(CONFLICT, "nothing-to-teach");
        }
        doubts.forEach(doubt -> add(caller, alert, StoredLesson.Kind.SAME_PRODUCT, doubt, null));
        events.publishEvent(new LessonsChanged(caller.organisation()));
    }

    /** All lessons of the caller's organisation, the newest first. */
    @Transactional
    public List<StoredLesson> all(Caller caller) {
        audit.writeRead(caller, Act.ALERT_READ, "lessons", Map.of());
        return book.of(caller.organisation());
    }

    /** Forgets one, as if it had never been taught: all advisories are compared anew. */
    @Transactional
    public void undo(Caller caller, UUID id) {
        audit.hold(caller.organisation());
        if (!book.remove(caller.organisation(), id)) {
            throw NotFoundException.of("lesson", id);
        }
        audit.write(caller, Act.LESSON_UNDONE, "lesson/" + id, Map.of());
        events.publishEvent(new LessonsChanged(caller.organisation()));
    }

    /** Which organisations taught something that holds no more. */
    List<UUID> expired() {
        return book.expired(today());
    }

    /** Forgets what held for a time only: all advisories are compared anew. */
    @Transactional
    public void forgetExpired(UUID organisation) {
        audit.hold(organisation);
        if (book.removeExpired(organisation, today()) > 0) {
            events.publishEvent(new LessonsChanged(organisation));
        }
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether names alone leave something of an alert open. */
    static boolean canLearn(Alert alert) {
        return alert.assets().values().stream()
                .anyMatch(sighting -> sighting.affectedness() == Affectedness.TO_CHECK && isOfNames(sighting));
    }

    /** Then somebody who knows both can say more. */
    private static boolean isOfNames(Sighting sighting) {
        return sighting.keys().stream()
                .allMatch(key -> key.startsWith("product ") || key.startsWith("maker-and-words "));
    }

    private void add(Caller caller, UUID alert, StoredLesson.Kind kind, Doubt doubt, @Nullable LocalDate until) {
        boolean ofOne = kind == StoredLesson.Kind.NOT_OURS;
        StoredLesson lesson = new StoredLesson(
                ids.next(),
                kind,
                ofOne ? UUID.fromString(doubt.ref().twin()) : null,
                ofOne ? doubt.ref().asset() : null,
                doubt.ours(),
                doubt.theirs(),
                until,
                alert,
                clock.instant(),
                caller.name());
        book.add(caller.organisation(), lesson);
        audit.write(
                caller,
                Act.LESSON_ADDED,
                "lesson/" + lesson.id(),
                Map.of("lesson", ofOne ? "not-ours" : "same-product"));
    }

    private List<Doubt> doubts(UUID organisation, Alert alert) {
        AssetNames names = new AssetNames(twins, organisation);
        List<Doubt> doubts = new ArrayList<>();
        for (Concern concern : alert.concerns().values()) {
            Advisory advisory = advisories.find(organisation, concern.source());
            concern.assets().forEach((ref, sighting) -> {
                Asset asset = names.asset(ref);
                AdvisedProduct product = advisory == null ? null : product(advisory, sighting.place());
                if (asset != null && product != null && sighting.affectedness() == Affectedness.TO_CHECK) {
                    doubts.add(new Doubt(ref, ours(asset), theirs(product), sighting));
                }
            });
        }
        return doubts;
    }

    private static @Nullable AdvisedProduct product(Advisory advisory, String place) {
        return advisory.products().stream()
                .filter(product -> product.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    private static NamedProduct ours(Asset asset) {
        String product = asset.product() == null ? asset.model() : asset.product();
        return LessonBook.named(
                asset.vendor(), product != null ? product : asset.name() == null ? asset.id() : asset.name());
    }

    private static NamedProduct theirs(AdvisedProduct product) {
        return LessonBook.named(product.vendor(), product.product() == null ? product.name() : product.product());
    }
}
