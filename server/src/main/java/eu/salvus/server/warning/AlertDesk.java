package eu.salvus.server.warning;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.server.notification.News;
import eu.salvus.server.twin.Twins;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.Arrival;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Change;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Concerns;
import eu.salvus.warning.alert.Finding;
import eu.salvus.warning.alert.Known;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.ProductKey;
import eu.salvus.warning.alert.ProductNames;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.alert.Threats;
import eu.salvus.warning.product.Vendors;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where advisories arrive, whoever brings them: each is matched, and folded into the alerts of its organisation, wholly or not at all. What
 * catalogues know of attacks is asked of the bean {@link Threats}, if there is one.
 */
@Service
public class AlertDesk {

    private static final ProductNames PRODUCTS = new ProductNames(Vendors.builtIn());

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final Twins twins;
    private final Advisories advisories;
    private final Matching matching;
    private final AlertBooks books;
    private final AlertWriter writer;
    private final AlertOutlines outlines;
    private final Effects effects;
    private final ApplicationEventPublisher news;
    private final ObjectProvider<Threats> threats;
    private final Holds holds;

    AlertDesk(
            JdbcClient database,
            InstantSource clock,
            Ids ids,
            Twins twins,
            Advisories advisories,
            Matching matching,
            AlertBooks books,
            AlertWriter writer,
            AlertOutlines outlines,
            Effects effects,
            ApplicationEventPublisher news,
            ObjectProvider<Threats> threats,
            Holds holds) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.twins = twins;
        this.advisories = advisories;
        this.matching = matching;
        this.books = books;
        this.writer = writer;
        this.outlines = outlines;
        this.effects = effects;
        this.news = news;
        this.threats = threats;
        this.holds = holds;
    }

    /**
     * What became of an advisory.
     *
     * @param known whether it was known, or older than what is
     * @param fresh alerts that are new
     * @param again alerts that were raised again
     * @param folded alerts that it folded into silently
     */
    public record Heard(boolean known, List<UUID> fresh, List<UUID> again, List<UUID> folded) {}

    /**
     * Hears an advisory, one after the other for each organisation.
     *
     * @param by who handed it in, or the source it came from
     * @param bytes the document of CSAF, as it arrived
     */
    @Transactional
    public Heard hear(UUID organisation, String by, Advisory advisory, byte[] bytes, ArrivalTimes times) {
        return hear(organisation, by, advisory, new Original(Original.Format.CSAF, bytes), times);
    }

    /**
     * Hears an advisory that came as no document of CSAF, such as a record of CVE.
     *
     * @param by the source it came from
     */
    @Transactional
    public Heard hear(UUID organisation, String by, Advisory advisory, ArrivalTimes times) {
        return hear(organisation, by, advisory, Original.of(advisory), times);
    }

    /** Those of some advisories that touch anything of an organisation, or that it has heard of: all others need not be heard. */
    public List<Advisory> touching(UUID organisation, List<Advisory> some) {
        Set<Advisory> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        touched.addAll(matching.touching(organisation, some));
        Set<SourceId> known = known(List.of(organisation), some).getOrDefault(organisation, Set.of());
        return some.stream()
                .filter(advisory -> touched.contains(advisory) || known.contains(SourceId.of(advisory)))
                .toList();
    }

    /**
     * Those of some advisories that may be {@link #touching} an organisation, for each of some organisations of which any may: all others need
     * not be asked. Far cheaper than asking each.
     */
    public Map<UUID, List<Advisory>> perhaps(Collection<UUID> organisations, List<Advisory> some) {
        Map<UUID, List<Advisory>> perhaps = new HashMap<>(matching.perhaps(organisations, some));
        known(organisations, some).forEach((organisation, known) -> {
            Set<Advisory> touched = Collections.newSetFromMap(new IdentityHashMap<>());
            touched.addAll(perhaps.getOrDefault(organisation, List.of()));
            perhaps.put(
                    organisation,
                    some.stream()
                            .filter(advisory -> touched.contains(advisory) || known.contains(SourceId.of(advisory)))
                            .toList());
        });
        return perhaps;
    }

    private Map<UUID, Set<SourceId>> known(Collection<UUID> organisations, List<Advisory> some) {
        return advisories.known(organisations, some.stream().map(SourceId::of).toList());
    }

    /**
     * Hears that an advisory was taken back, whatever its newest document says. One that was never heard of, or was taken back before, changes
     * nothing.
     */
    @Transactional
    public Heard withdraw(UUID organisation, SourceId source, ArrivalTimes times) {
        hold(organisation);
        Advisory advisory = advisories.withdraw(organisation, source);
        return advisory == null
                ? new Heard(true, List.of(), List.of(), List.of())
                : fold(organisation, advisory, times, advisory.publisher());
    }

    /** The newest revision of an advisory an organisation has heard of. */
    public Optional<Advisory> heard(UUID organisation, String publisher, String trackingId) {
        return advisories.find(organisation, publisher, trackingId);
    }

    /** Hears an advisory that is kept once more: what it is compared with has changed. What comes of it is told together with what else does. */
    @Transactional
    public void hearAgain(UUID organisation, UUID id) {
        hearAgain(organisation, id, clock.instant(), true);
    }

    /**
     * The same, where something from outside has changed.
     *
     * @param fetched when that was here
     */
    @Transactional
    void hearAgain(UUID organisation, UUID id, Instant fetched) {
        hearAgain(organisation, id, fetched, false);
    }

    private void hearAgain(UUID organisation, UUID id, Instant fetched, boolean late) {
        hold(organisation);
        Advisory advisory = advisories.find(organisation, id);
        if (advisory != null) {
            fold(organisation, advisory, new ArrivalTimes(advisory.updated(), fetched, clock.instant(), late), null);
        }
    }

    private Heard hear(UUID organisation, String by, Advisory advisory, Original original, ArrivalTimes times) {
        hold(organisation);
        if (saysNothingMore(organisation, advisory) || !advisories.keep(organisation, by, advisory, original)) {
            return new Heard(true, List.of(), List.of(), List.of());
        }
        news.publishEvent(new AdvisoryHeard(organisation, advisory));
        return fold(organisation, advisory, times, advisory.publisher());
    }

    /**
     * Whether an advisory names no product any more though nobody has taken it back, as one that was superseded: what it said holds until people, or what comes
     * in its place, say otherwise.
     */
    private boolean saysNothingMore(UUID organisation, Advisory advisory) {
        if (!advisory.products().isEmpty() || advisory.withdrawn()) {
            return false;
        }
        Advisory before = advisories.find(organisation, SourceId.of(advisory));
        return before != null && !before.products().isEmpty();
    }

    private void hold(UUID organisation) {
        holds.organisation(organisation);
    }

    /** With the publisher of what arrived; null where nothing did. */
    private Heard fold(UUID organisation, Advisory advisory, ArrivalTimes times, @Nullable String arrived) {
        Heard heard = new Heard(false, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        SourceId source = SourceId.of(advisory);
        List<Finding> findings = matching.findings(organisation, advisory);
        List<Concern> concerns =
                Concerns.of(advisory, findings, threats.getIfAvailable(() -> Threats.UNKNOWN), PRODUCTS);
        Map<String, ProductKey> spelt = new HashMap<>();
        findings.forEach(finding -> spelt.put(ProductKey.spelt(finding.asset()).text(), PRODUCTS.key(finding.asset())));
        Map<UUID, Known> known = books.known(organisation, source, spelt);
        Instant matched = clock.instant();
        AssetNames names = new AssetNames(twins, organisation);
        for (Change<UUID> change : Arrival.of(source, advisory.revision(), concerns, known)) {
            UUID id = change.id() == null ? ids.next() : change.id();
            write(organisation, id, change, known, names, new AlertWriter.Stamp(times, matched, arrived));
            if (change.id() == null) {
                heard.fresh().add(id);
            } else if (change.causes().isEmpty()) {
                heard.folded().add(id);
            } else {
                heard.again().add(id);
            }
        }
        return heard;
    }

    private void write(
            UUID organisation,
            UUID id,
            Change<UUID> change,
            Map<UUID, Known> known,
            AssetNames names,
            AlertWriter.Stamp stamp) {
        Alert alert = change.alert();
        Known before = known.get(id);
        Set<Cause> causes = causes(change, before);
        Priority ranked = before == null ? null : outlines.of(id).priority();
        if (before == null) {
            writer.add(organisation, id, alert, names, stamp);
        } else {
            writer.change(id, alert, change.state(known, causes), causes, names, stamp);
            if (change.heirOf() != null) {
                writer.inherit(id, change.heirOf());
            }
        }
        books.keep(id, alert, names);
        boolean elsewhere = before == null
                || !before.alert().assets().keySet().equals(alert.assets().keySet());
        if (elsewhere || causes.contains(Cause.AFFECTEDNESS)) {
            effects.ask(organisation, id, alert, names);
        }
        news.publishEvent(new News(organisation, new AlertPayload.Moved(id, !causes.isEmpty())));
        news.publishEvent(
                ranked != null && causes.isEmpty()
                        ? new AlertRanked(organisation, outlines.of(id), ranked)
                        : new AlertRaised(
                                organisation,
                                outlines.of(id),
                                causes,
                                stamp.arrival().late()));
    }

    /** That what people said is not theirs is not theirs any more is news to nobody: they taught it themselves. */
    private static Set<Cause> causes(Change<UUID> change, @Nullable Known before) {
        boolean said = before != null
                && before.state() == State.NOT_OURS
                && change.alert().affectedness() == Affectedness.NOT_AFFECTED;
        return said ? Set.of() : change.causes();
    }
}
