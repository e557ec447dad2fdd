package eu.salvus.server.source;

import eu.salvus.server.source.Bulletins.Numbered;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.Advisory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets one organisation hear. A defect in handling one advisory is kept to be tried again, and stops no other; what the database cannot do just
 * now, and all that fails while the program ends, is done again from where the organisation was.
 */
@Component
class OneHearing {

    private static final Logger LOG = LoggerFactory.getLogger(OneHearing.class);

    private static final int AT_ONCE = 100;

    private final HearingRows rows;
    private final HearingProgress progress;
    private final MissedRows missed;
    private final Bulletins bulletins;
    private final AlertDesk desk;
    private final Reweighing reweighing;

    OneHearing(
            HearingRows rows,
            HearingProgress progress,
            MissedRows missed,
            Bulletins bulletins,
            AlertDesk desk,
            Reweighing reweighing) {
        this.rows = rows;
        this.progress = progress;
        this.missed = missed;
        this.bulletins = bulletins;
        this.desk = desk;
        this.reweighing = reweighing;
    }

    /**
     * Some bulletins, for one organisation.
     *
     * @param whole whether it hears them all, or those only that touch something of it
     * @param some bulletins that can be read, in their order
     * @param from how far it was
     * @param to how far it is then
     */
    record Page(UUID organisation, boolean whole, List<Numbered> some, long from, long to) {}

    /** Lets it hear them, unless the program ends in between. */
    void hear(Page page, BooleanSupplier goesOn) {
        long lateUntil = rows.lateUntil(page.organisation());
        for (Numbered each : page.whole() || page.some().isEmpty() ? page.some() : touching(page)) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            hear(page.organisation(), each, each.number() <= lateUntil, goesOn);
        }
        boolean ends = lateUntil > page.from() && lateUntil <= page.to();
        progress.heard(page.organisation(), page.from(), page.to(), ends);
    }

    /** Lets it hear what it could not before, and weigh anew what is to be weighed. */
    void again(UUID organisation, boolean whole, BooleanSupplier goesOn) {
        for (Reweighing.Due due : reweighing.due(organisation, AT_ONCE)) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            weigh(due, goesOn);
        }
        for (long number : missed.due(organisation, AT_ONCE)) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            List<Numbered> found = bulletins.after(number - 1, 1).stream()
                    .filter(each -> each.number() == number && each.bulletin() != null)
                    .toList();
            List<Numbered> touching = whole ? found : touching(new Page(organisation, false, found, number, number));
            touching.forEach(each -> hear(organisation, each, false, goesOn));
            if (touching.isEmpty()) {
                missed.settleDue(organisation, number);
            }
        }
    }

    private List<Numbered> touching(Page page) {
        List<Advisory> all = page.some().stream().map(Numbered::advisory).toList();
        Set<Advisory> touching = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Numbered> doubtful = new ArrayList<>();
        try {
            touching.addAll(desk.touching(page.organisation(), all));
        } catch (RuntimeException failure) {
            // Fails again where the hospital itself cannot be read: then nothing can be heard for now.
            desk.touching(page.organisation(), List.of());
            doubtful.addAll(page.some());
        }
        for (Numbered each : doubtful) {
            try {
                touching.addAll(desk.touching(page.organisation(), List.of(each.advisory())));
            } catch (RuntimeException failure) {
                miss(page.organisation(), each, failure);
            }
        }
        return page.some().stream()
                .filter(each -> touching.contains(each.advisory()))
                .toList();
    }

    private void hear(UUID organisation, Numbered numbered, boolean late, BooleanSupplier goesOn) {
        Bulletin bulletin = numbered.readable();
        Advisory advisory = bulletin.advisory();
        ArrivalTimes times = new ArrivalTimes(advisory.updated(), bulletin.fetched(), bulletin.validated(), late);
        try {
            if (bulletin.format() == Bulletin.Format.CSAF) {
                desk.hear(organisation, numbered.source(), advisory, bulletin.bytes(), times);
            } else {
                desk.hear(organisation, numbered.source(), advisory, times);
            }
            missed.settle(organisation, numbered.number());
        } catch (RuntimeException failure) {
            if (!goesOn.getAsBoolean()) {
                throw failure;
            }
            miss(organisation, numbered, failure);
        }
    }

    private void miss(UUID organisation, Numbered numbered, RuntimeException failure) {
        if (StorageFailure.of(failure) != null) {
            throw failure;
        }
        LOG.error("an advisory of a source could not be heard, and is tried again", failure);
        missed.add(organisation, numbered.number());
    }

    private void weigh(Reweighing.Due due, BooleanSupplier goesOn) {
        try {
            reweighing.weigh(due);
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null || !goesOn.getAsBoolean()) {
                throw failure;
            }
            LOG.error("an advisory could not be weighed anew, and is tried again", failure);
            reweighing.putOff(due);
        }
    }
}
