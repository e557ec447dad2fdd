package eu.salvus.server.sighting;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.publication.PublishedReports;
import eu.salvus.server.publication.PublishedReports.Report;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.LetterBoxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What hospitals say of what a centre publishes, told so that none of them is seen in it. */
@RestController
@AtTheCentre
class SightingController {

    private static final int PAGE = 50;
    private static final int BAD_REQUEST = 400;

    private final PublishedReports published;
    private final LetterBoxes boxes;
    private final LetterRows rows;
    private final Letters letters;
    private final InstantSource clock;

    SightingController(
            PublishedReports published, LetterBoxes boxes, LetterRows rows, Letters letters, InstantSource clock) {
        this.published = published;
        this.boxes = boxes;
        this.rows = rows;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Lists what is published, and what is said of it.
     *
     * @param after only those after this one in the list
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/sightings")
    SightingPayload.Page page(Caller caller, @RequestParam(required = false) @Nullable UUID after) {
        UUID organisation = caller.organisation();
        List<Report> some = published.page(organisation, after, PAGE + 1);
        List<Report> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new SightingPayload.Page(
                shown.stream()
                        .map(report -> SightingPayload.of(
                                report.publication(),
                                report.title(),
                                report.withdrawn(),
                                letters.tally(organisation, report.report())))
                        .toList(),
                some.size() > PAGE ? shown.getLast().publication() : null,
                (int) boxes.all().stream()
                        .filter(box -> box.organisation().equals(organisation))
                        .count());
    }

    /**
     * Lists notices of incidents, the newest first.
     *
     * @param after only those after this one in the list
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/sightings/notices")
    SightingPayload.Notices notices(Caller caller, @RequestParam(required = false) @Nullable UUID after) {
        UUID organisation = caller.organisation();
        if (after != null && !rows.hasNotice(organisation, after)) {
            throw NotFoundException.of("notice", after);
        }
        List<LetterRows.Notice> some = rows.notices(organisation, after, PAGE + 1);
        List<LetterRows.Notice> shown = some.subList(0, Math.min(PAGE, some.size()));
        Map<String, String> titles = published.titles(
                organisation,
                shown.stream()
                        .map(LetterRows.Notice::report)
                        .filter(Objects::nonNull)
                        .toList());
        return new SightingPayload.Notices(
                shown.stream()
                        .map(notice -> SightingPayload.Notice.of(
                                notice, notice.report() == null ? null : titles.get(notice.report())))
                        .toList(),
                some.size() > PAGE ? shown.getLast().id() : null);
    }

    /**
     * Where hospitals are that said something.
     *
     * @param publication those that this one touches; without it, all that told anything
     * @param country its regions; without it, all countries
     * @param days those that said so within so many days: 30, 90, 365, or 0 for all time
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/sightings/map")
    SightingPayload.Map map(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID publication,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "0") int days) {
        if (country != null && !Countries.isKnown(country)) {
            throw NotFoundException.of("country", country);
        }
        Instant since = Span.of(days)
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "span-unknown"))
                .since(clock.instant());
        String report = publication == null
                ? null
                : published.get(caller.organisation(), publication).report();
        Map<String, Long> places = letters.places(caller.organisation(), country, report, since);
        // Of regions only those are told of which there is something to show: a list of the others would say that
        // somebody is there.
        List<SightingPayload.Cell> cells = (country == null
                        ? Countries.all()
                        : places.keySet().stream().sorted().toList())
                .stream()
                        .map(place -> new SightingPayload.Cell(place, Veil.over(places.getOrDefault(place, 0L))))
                        .filter(cell -> country == null || cell.hospitals() != null)
                        .toList();
        return new SightingPayload.Map(
                cells,
                cells.stream()
                        .map(SightingPayload.Cell::hospitals)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
