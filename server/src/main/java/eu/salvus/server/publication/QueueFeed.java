package eu.salvus.server.publication;

import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.Reach.Count;
import eu.salvus.server.publication.WeaknessRows.Answer;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.Source;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.warning.AdvisoryHeard;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.Threat;
import eu.salvus.warning.alert.Threats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the queue by what the organisation that speaks for the centre hears of others: a row for each weakness, whatever it is called. Names that
 * an advisory gives to one weakness make all rows one that have any of them.
 */
@Component
@AtTheCentre
class QueueFeed {

    private static final int LONGEST_NAME = 300;

    private final PublisherRows publishers;
    private final WeaknessRows rows;
    private final Reach reach;
    private final ObjectProvider<Threats> threats;
    private final InstantSource clock;

    QueueFeed(
            PublisherRows publishers,
            WeaknessRows rows,
            Reach reach,
            ObjectProvider<Threats> threats,
            InstantSource clock) {
        this.publishers = publishers;
        this.rows = rows;
        this.reach = reach;
        this.threats = threats;
        this.clock = clock;
    }

    @EventListener
    public void heard(AdvisoryHeard heard) {
        if (publishers
                .find()
                .filter(speaker -> speaker.organisation().equals(heard.organisation()))
                .filter(speaker -> !speaker.wrote(heard.advisory()))
                .isEmpty()) {
            return;
        }
        Advisory advisory = heard.advisory();
        Count concerned = reach.concerned(heard.organisation(), advisory);
        if (advisory.vulnerabilities().isEmpty()) {
            String name = advisory.publisher() + " " + advisory.trackingId();
            take(
                    heard.organisation(),
                    advisory,
                    List.of(cut(name)),
                    new Weight(Severity.UNRATED, false, Threat.NONE, concerned));
        }
        for (Vulnerability weakness : advisory.vulnerabilities()) {
            List<String> names = weakness.aliases().stream()
                    .map(QueueFeed::cut)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            take(
                    heard.organisation(),
                    advisory,
                    names.isEmpty() ? List.of(cut(advisory.publisher() + " " + advisory.trackingId())) : names,
                    new Weight(Severity.of(weakness.vectors()), weakness.knownExploited(), Threat.NONE, concerned));
        }
    }

    @EventListener
    public void answered(WeaknessAnswered answered) {
        rows.find(answered.organisation(), answered.weakness()).ifPresent(row -> {
            Instant now = clock.instant();
            rows.answer(row.id(), new Answer(answered.publication(), answered.by(), now));
            rows.decide(row.id(), new Decided(State.PUBLISHED, null, null, answered.publication(), answered.by(), now));
        });
    }

    private void take(UUID organisation, Advisory advisory, List<String> names, Weight said) {
        Instant now = clock.instant();
        List<UUID> known = rows.called(organisation, names);
        if (known.isEmpty() && advisory.withdrawn()) {
            return;
        }
        Row row = known.isEmpty()
                ? rows.add(organisation, advisory.title(), said, now)
                : rows.find(organisation, known.getFirst()).orElseThrow();
        for (UUID other : known.subList(Math.min(1, known.size()), known.size())) {
            row = rows.merge(row, rows.find(organisation, other).orElseThrow());
        }
        rows.name(organisation, row.id(), names);
        rows.source(
                row.id(),
                new Source(advisory.publisher(), advisory.trackingId(), advisory.title(), advisory.tlp(), now));
        List<String> all = rows.names(List.of(row.id())).getOrDefault(row.id(), names);
        Threat threat = threats.getIfAvailable(() -> Threats.UNKNOWN).of(all);
        rows.save(row.heard(said.threatened(threat), now));
    }

    private static String cut(String name) {
        String stripped = name.strip();
        return stripped.substring(0, Math.min(LONGEST_NAME, stripped.length()));
    }
}
