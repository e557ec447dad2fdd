package eu.salvus.server.source;

import eu.salvus.server.source.Bulletins.Numbered;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.Advisory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets organisations hear what sources brought: each by itself, so that one that cannot just now delays no other; what is heard twice, because
 * the program ended in between, is known the second time. What touches nothing of an organisation leaves no trace there.
 */
@Component
class HearingRound {

    private static final Logger LOG = LoggerFactory.getLogger(HearingRound.class);

    private static final int AT_ONCE = 100;

    /** An organisation that could not be written to is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final HearingRows rows;
    private final Bulletins bulletins;
    private final AlertDesk desk;
    private final Reweighing reweighing;
    private final List<HearsAll> hearsAll;
    private final InstantSource clock;
    private final Map<UUID, Instant> resting = new HashMap<>();

    HearingRound(
            HearingRows rows,
            Bulletins bulletins,
            AlertDesk desk,
            Reweighing reweighing,
            ObjectProvider<HearsAll> hearsAll,
            InstantSource clock) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.desk = desk;
        this.reweighing = reweighing;
        this.hearsAll = hearsAll.orderedStream().toList();
        this.clock = clock;
    }

    /**
     * Lets everybody hear some more.
     *
     * @return whether there may be still more to hear
     */
    synchronized boolean go() {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !now.isBefore(until));
        Set<UUID> whole =
                hearsAll.stream().flatMap(each -> each.organisations().stream()).collect(Collectors.toSet());
        rows.begin(whole);
        boolean more = weigh();
        long last = bulletins.last();
        for (Map.Entry<Long, List<UUID>> group : rows.behind(last).entrySet()) {
            List<UUID> awake = group.getValue().stream()
                    .filter(organisation -> !resting.containsKey(organisation))
                    .toList();
            if (!awake.isEmpty()) {
                more = true;
                List<Numbered> some = bulletins.after(group.getKey(), AT_ONCE);
                long reached = some.size() < AT_ONCE
                        ? Math.max(last, some.isEmpty() ? 0 : some.getLast().number())
                        : some.getLast().number();
                awake.forEach(organisation -> hear(organisation, some, reached, whole.contains(organisation)));
            }
        }
        return more;
    }

    private void hear(UUID organisation, List<Numbered> some, long reached, boolean whole) {
        try {
            List<Advisory> all = some.stream()
                    .map(Numbered::bulletin)
                    .filter(Objects::nonNull)
                    .map(Bulletin::advisory)
                    .toList();
            Set<Advisory> touching = Collections.newSetFromMap(new IdentityHashMap<>());
            touching.addAll(whole ? all : desk.touching(organisation, all));
            for (Numbered each : some) {
                if (each.bulletin() != null && touching.contains(each.bulletin().advisory())) {
                    hear(organisation, each.source(), each.bulletin());
                }
            }
            rows.heard(organisation, reached);
        } catch (RuntimeException failure) {
            LOG.warn("an organisation hears what sources brought later", failure);
            resting.put(organisation, clock.instant().plus(REST));
        }
    }

    /** A defect in handling one is told and stops no other; what the database cannot do just now is done again later. */
    private void hear(UUID organisation, String source, Bulletin bulletin) {
        Advisory advisory = bulletin.advisory();
        ArrivalTimes times = new ArrivalTimes(advisory.updated(), bulletin.fetched(), bulletin.validated());
        try {
            if (bulletin.format() == Bulletin.Format.CSAF) {
                desk.hear(organisation, source, advisory, bulletin.bytes(), times);
            } else {
                desk.hear(organisation, source, advisory, times);
            }
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("an advisory of a source could not be heard", failure);
        }
    }

    private boolean weigh() {
        boolean any = false;
        for (UUID organisation : reweighing.organisations()) {
            if (!resting.containsKey(organisation)) {
                any = true;
                reweighing.due(organisation, AT_ONCE).forEach(this::weigh);
            }
        }
        return any;
    }

    private void weigh(Reweighing.Due due) {
        try {
            reweighing.weigh(due);
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) == null) {
                LOG.error("an advisory could not be weighed anew", failure);
                reweighing.putOff(due);
            } else {
                LOG.warn("an advisory is weighed anew later", failure);
                resting.put(due.organisation(), clock.instant().plus(REST));
            }
        }
    }
}
