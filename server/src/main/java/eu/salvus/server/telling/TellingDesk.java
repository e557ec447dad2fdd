package eu.salvus.server.telling;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.subscription.Trouble;
import eu.salvus.server.telling.Centres.Centre;
import eu.salvus.server.telling.Telling.Box;
import eu.salvus.server.telling.Telling.Health;
import eu.salvus.server.warning.AlertStandings;
import eu.salvus.twin.Words;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.stix.StatedPlace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what an organisation tells which centre. */
@Service
class TellingDesk {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_TITLE = 200;

    private final Centres centres;
    private final TellingRows rows;
    private final ToldRows told;
    private final Due due;
    private final ProductStep products;
    private final AlertStandings standings;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    TellingDesk(
            Centres centres,
            TellingRows rows,
            ToldRows told,
            Due due,
            ProductStep products,
            AlertStandings standings,
            AuditLog audit,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.centres = centres;
        this.rows = rows;
        this.told = told;
        this.due = due;
        this.products = products;
        this.standings = standings;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    List<TellingPayload> all(Caller caller) {
        return centres.all(caller.organisation()).stream()
                .map(centre -> payload(caller, centre))
                .toList();
    }

    /** What the centre lets us add to. */
    TellingPayload.Offers offers(Caller caller, UUID id) {
        centre(caller, id);
        try {
            return new TellingPayload.Offers(centres.offers(caller.organisation(), id).stream()
                    .map(offer -> new TellingPayload.Offer(
                            new TellingPayload.Box(
                                    offer.box().address(), offer.box().title()),
                            offer.isRead()))
                    .toList());
        } catch (DoorException failure) {
            throw new RefusedException(CONFLICT, "centre-" + Words.of(Trouble.of(failure)));
        }
    }

    /** Says what is told from now on; what waits by what was said before is not sent. */
    @Transactional
    public TellingPayload change(Caller caller, UUID id, TellingPayload.Chosen chosen) {
        centre(caller, id);
        Kinds kinds = new Kinds(chosen.answers(), chosen.counts(), chosen.incidents(), chosen.products());
        // Whoever switches off need not be let in any more.
        Box box = kinds.any() ? box(caller, id, chosen) : null;
        if (kinds.any() && box == null) {
            throw new RefusedException(BAD_REQUEST, "box-missing");
        }
        StatedPlace place = place(chosen);
        Instant now = clock.instant();
        audit.hold(caller.organisation());
        // It may have been left meanwhile.
        Centre centre = centre(caller, id);
        UUID telling = made(caller, id).id();
        rows.held(telling);
        List<UUID> incidents = told.unsaidIncidents(telling);
        told.stop(telling);
        rows.change(telling, kinds, box, place, now);
        products.takeBack(telling);
        audit.write(
                caller,
                Act.TELLING_CHANGED,
                "telling/" + id,
                Map.of(
                        "answers",
                        kinds.answers(),
                        "counts",
                        kinds.counts(),
                        "incidents",
                        kinds.incidents(),
                        "products",
                        kinds.products(),
                        "place",
                        place == null ? "" : place.region() == null ? place.country() : place.region()));
        if (box != null && kinds.ofAdvisories()) {
            mark(caller.organisation(), standings.unsettled(caller.organisation()), false);
            mark(caller.organisation(), told(id, telling, box, caller.organisation()), false);
        }
        if (kinds.incidents()) {
            mark(caller.organisation(), incidents, true);
        }
        if (kinds.products()) {
            due.markProducts(caller.organisation(), now);
        }
        news.publishEvent(new TellingEars.Marked());
        return payload(caller, centre);
    }

    private void mark(UUID organisation, List<UUID> alerts, boolean incident) {
        alerts.forEach(alert -> due.mark(organisation, alert, incident));
    }

    /** What is settled on advisories of which something was told: that it is settled may have waited, or have become so while nothing was told. */
    private List<UUID> told(UUID centre, UUID telling, Box box, UUID organisation) {
        Set<String> reports = told.reports(telling, box.address());
        return reports.isEmpty()
                ? List.of()
                : standings.settled(organisation).stream()
                        .filter(source -> centres.report(organisation, centre, source)
                                .filter(reports::contains)
                                .isPresent())
                        .flatMap(source ->
                                standings.on(organisation, source).stream().limit(1))
                        .distinct()
                        .toList();
    }

    /** One as it would be by what is chosen; its secret is kept, so that what is shown is what would be sent. */
    @Transactional
    public Telling draft(Caller caller, UUID id, TellingPayload.Chosen chosen) {
        centre(caller, id);
        Box box = box(caller, id, chosen);
        if (box == null) {
            throw new RefusedException(BAD_REQUEST, "box-missing");
        }
        audit.hold(caller.organisation());
        Telling made = made(caller, id);
        return new Telling(
                made.id(),
                caller.organisation(),
                id,
                new Kinds(chosen.answers(), chosen.counts(), chosen.incidents(), chosen.products()),
                box,
                place(chosen),
                made.health());
    }

    /** Some of what was told, the newest first. */
    List<Told.Kept> page(Caller caller, UUID id, @Nullable UUID after, int most) {
        centre(caller, id);
        return rows.find(caller.organisation(), id)
                .map(telling -> told.page(telling.id(), after, most))
                .orElse(List.of());
    }

    private Telling made(Caller caller, UUID id) {
        return rows.find(caller.organisation(), id)
                .orElseGet(() -> rows.make(caller.organisation(), id, clock.instant()));
    }

    private Centre centre(Caller caller, UUID id) {
        return centres.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("subscription", id));
    }

    private TellingPayload payload(Caller caller, Centre centre) {
        boolean here = centre.id().equals(caller.organisation());
        return rows.find(caller.organisation(), centre.id())
                .map(telling -> {
                    Health health = telling.health();
                    String problem = health.problem();
                    return new TellingPayload(
                            centre.id(),
                            centre.title(),
                            here,
                            TellingPayload.Chosen.of(telling),
                            told.waiting(telling.id()),
                            problem == null ? null : Words.of(Trouble.valueOf(problem)),
                            problem == null ? null : health.nextTryAt());
                })
                .orElseGet(() -> new TellingPayload(
                        centre.id(), centre.title(), here, TellingPayload.Chosen.NOTHING, 0, null, null));
    }

    private @Nullable Box box(Caller caller, UUID id, TellingPayload.Chosen chosen) {
        TellingPayload.Box asked = chosen.box();
        if (asked == null) {
            return null;
        }
        Box box = new Box(asked.address(), asked.title().strip());
        if (box.address().length() > LONGEST_ADDRESS
                || box.title().isEmpty()
                || box.title().length() > LONGEST_TITLE
                || !centres.leads(caller.organisation(), id, box)) {
            throw new RefusedException(BAD_REQUEST, "box-invalid");
        }
        return box;
    }

    private static @Nullable StatedPlace place(TellingPayload.Chosen chosen) {
        String country = chosen.country();
        if (country == null) {
            if (chosen.region() != null) {
                throw new RefusedException(BAD_REQUEST, "place-invalid");
            }
            return null;
        }
        try {
            if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
                throw new RefusedException(BAD_REQUEST, "place-invalid");
            }
            return new StatedPlace(country, chosen.region());
        } catch (IllegalArgumentException wrong) {
            throw new RefusedException(BAD_REQUEST, "place-invalid");
        }
    }
}
