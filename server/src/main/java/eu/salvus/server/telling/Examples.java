package eu.salvus.server.telling;

import eu.salvus.server.warning.AlertStanding;
import eu.salvus.server.warning.AlertStandings;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows what would be sent, made by the very code that makes what is sent. */
@Component
class Examples {

    private static final int MOST_LOOKED_AT = 50;
    private static final SourceId NOBODYS = new SourceId("https://example.org/", "EXAMPLE-1");
    private static final UUID NO_ALERT = new UUID(0, 0);

    private final Centres centres;
    private final AlertStandings standings;
    private final ToldRows told;
    private final TellingStep step;
    private final InUse inUse;
    private final ProductStep products;

    Examples(
            Centres centres,
            AlertStandings standings,
            ToldRows told,
            TellingStep step,
            InUse inUse,
            ProductStep products) {
        this.centres = centres;
        this.standings = standings;
        this.told = told;
        this.step = step;
        this.inUse = inUse;
        this.products = products;
    }

    private record Found(UUID alert, SourceId source, String report, boolean sample) {}

    /** One of each kind that is told. */
    TellingPayload.Preview of(Telling telling) {
        List<TellingPayload.Example> examples = new ArrayList<>();
        if (telling.kinds().ofAdvisories() || telling.kinds().incidents()) {
            ofAdvisories(telling, examples);
        }
        if (telling.kinds().products()) {
            List<MakersProduct> used = inUse.of(telling.organisation());
            examples.add(new TellingPayload.Example(
                    Words.of(Told.Kind.PRODUCTS),
                    false,
                    "",
                    null,
                    null,
                    (long) used.size(),
                    products.shown(telling, used)));
        }
        return new TellingPayload.Preview(examples);
    }

    private void ofAdvisories(Telling telling, List<TellingPayload.Example> examples) {
        Found found = newest(telling)
                .orElseGet(() -> new Found(
                        NO_ALERT, NOBODYS, AdvisoryReport.id(NOBODYS.publisher(), NOBODYS.trackingId()), true));
        if (telling.kinds().ofAdvisories()) {
            examples.add(advisory(telling, found));
        }
        if (telling.kinds().incidents()) {
            examples.add(new TellingPayload.Example(
                    Words.of(Told.Kind.INCIDENT),
                    found.sample(),
                    title(telling, found),
                    null,
                    null,
                    null,
                    step.incidentVersion(telling, found.alert(), List.of(found.report()), null)
                            .body()));
        }
    }

    private TellingPayload.Example advisory(Telling telling, Found found) {
        Told.Subject subject = new Told.Subject(
                telling.box() == null ? "" : telling.box().address(), Told.Kind.ADVISORY, found.report());
        Optional<Told.Version> before = told.newest(telling.id(), subject);
        List<AlertStanding> all = found.sample() ? List.of() : standings.of(telling.organisation(), found.source());
        Optional<Said> now = Said.of(all, telling.kinds(), before.isPresent());
        Said said = now.orElseGet(() -> new Said(
                telling.kinds().answers() ? Answer.AFFECTED : null,
                telling.kinds().counts() ? Long.valueOf(3) : null,
                null));
        return new TellingPayload.Example(
                Words.of(Told.Kind.ADVISORY),
                now.isEmpty(),
                title(telling, found),
                TellingPayload.word(said),
                said.machines(),
                null,
                step.version(telling, found.report(), said, before.orElse(null)).body());
    }

    /** The newest alert that is not settled and rests on something this centre told of. */
    private Optional<Found> newest(Telling telling) {
        List<UUID> alerts = standings.unsettled(telling.organisation()).reversed();
        for (UUID alert : alerts.subList(0, Math.min(MOST_LOOKED_AT, alerts.size()))) {
            for (SourceId source : standings.sources(telling.organisation(), alert)) {
                Optional<String> report = centres.report(telling.organisation(), telling.centre(), source);
                if (report.isPresent()) {
                    return Optional.of(new Found(alert, source, report.get(), false));
                }
            }
        }
        return Optional.empty();
    }

    private String title(Telling telling, Found found) {
        return standings
                .title(telling.organisation(), found.source())
                .orElse(found.source().trackingId());
    }
}
