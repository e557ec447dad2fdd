package eu.salvus.server.telling;

import eu.salvus.server.telling.Due.Mark;
import eu.salvus.server.telling.Telling.Box;
import eu.salvus.server.telling.Told.Kind;
import eu.salvus.server.telling.Told.Subject;
import eu.salvus.server.telling.Told.Version;
import eu.salvus.server.warning.AlertStandings;
import eu.salvus.warning.alert.SourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what is to be told of an alert, and writes it, word for word, beside what was told before; sending it is another's work. */
@Service
class TellingStep {

    private final TellingRows tellings;
    private final ToldRows told;
    private final Due due;
    private final Centres centres;
    private final AlertStandings standings;
    private final InstantSource clock;

    TellingStep(
            TellingRows tellings,
            ToldRows told,
            Due due,
            Centres centres,
            AlertStandings standings,
            InstantSource clock) {
        this.tellings = tellings;
        this.told = told;
        this.due = due;
        this.centres = centres;
        this.standings = standings;
        this.clock = clock;
    }

    /** Looks at an alert that was marked. */
    @Transactional
    public void take(Mark mark) {
        for (Telling each : tellings.on(mark.organisation())) {
            tellings.held(each.id()).filter(Telling::isOn).ifPresent(telling -> tell(telling, mark));
        }
        due.done(mark.id());
    }

    private void tell(Telling telling, Mark mark) {
        UUID alert = Objects.requireNonNull(mark.alert());
        List<SourceId> sources = standings.sources(mark.organisation(), alert);
        if (mark.incident()) {
            if (telling.kinds().incidents()) {
                incident(telling, alert, sources);
            }
        } else if (telling.kinds().ofAdvisories()) {
            sources.forEach(source -> advisory(telling, source));
        }
    }

    private void advisory(Telling telling, SourceId source) {
        Optional<String> report = centres.report(telling.organisation(), telling.centre(), source);
        if (report.isEmpty()) {
            return;
        }
        Subject subject = new Subject(box(telling).address(), Kind.ADVISORY, report.get());
        Optional<Version> before = told.newest(telling.id(), subject);
        Said.of(standings.of(telling.organisation(), source), telling.kinds(), before.isPresent())
                .ifPresent(said -> {
                    Version version = version(telling, report.get(), said, before.orElse(null));
                    if (before.isEmpty()
                            || told.isStopped(telling.id(), subject)
                            || !same(telling, report.get(), said, before.get())) {
                        told.replace(telling.id(), subject);
                        told.add(telling, new Told(subject, title(telling, source), said, version));
                    }
                });
    }

    /** How something is said now of an advisory: by the same id as before, and later. */
    Version version(Telling telling, String report, Said said, @Nullable Version before) {
        Instant modified = modified(before);
        Instant created = before == null ? modified : before.created();
        return new Version(created, modified, head(telling, created).sighting(report, said, created, modified));
    }

    private boolean same(Telling telling, String report, Said said, Version before) {
        return head(telling, before.created())
                .sighting(report, said, before.created(), before.modified())
                .equals(before.body());
    }

    private void incident(Telling telling, UUID alert, List<SourceId> sources) {
        Subject subject = new Subject(box(telling).address(), Kind.INCIDENT, alert.toString());
        List<SourceId> heard = sources.stream()
                .filter(source -> centres.report(telling.organisation(), telling.centre(), source)
                        .isPresent())
                .toList();
        Optional<Version> before = told.newest(telling.id(), subject);
        if (!heard.isEmpty() && (before.isEmpty() || told.isStopped(telling.id(), subject))) {
            List<String> reports = heard.stream()
                    .flatMap(source -> centres.report(telling.organisation(), telling.centre(), source).stream())
                    .toList();
            Version version = incidentVersion(telling, alert, reports, before.orElse(null));
            told.add(telling, new Told(subject, title(telling, heard.getFirst()), Said.NOTHING, version));
        }
    }

    /** How it is said that an alert has become an incident: where it may have arrived, by the same id as before, and later. */
    Version incidentVersion(Telling telling, UUID alert, List<String> reports, @Nullable Version before) {
        Instant modified = modified(before);
        Instant created = before == null ? modified : before.created();
        return new Version(
                created, modified, head(telling, created).incident(alert.toString(), reports, created, modified));
    }

    private Instant modified(@Nullable Version before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return before == null || before.modified().isBefore(now)
                ? now
                : before.modified().plusMillis(1);
    }

    private Letterhead head(Telling telling, Instant created) {
        return Letterhead.at(tellings.secret(telling.id()), box(telling).address(), created, telling.place());
    }

    private String title(Telling telling, SourceId source) {
        return standings.title(telling.organisation(), source).orElse(source.trackingId());
    }

    private static Box box(Telling telling) {
        return Objects.requireNonNull(telling.box());
    }
}
