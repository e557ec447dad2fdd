package eu.salvus.server.source;

import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks a source, and keeps what it says together with how far it is: news that could not be kept is simply found again. */
@Component
class Asking {

    private final PriorityRules rules = PriorityRules.builtIn();
    private final SourceRows rows;
    private final Bulletins bulletins;
    private final Facts facts;
    private final StixNews stix;
    private final Reweighing reweighing;
    private final Silences silences;
    private final SourceSettings settings;
    private final Door door;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Asking(
            SourceRows rows,
            Bulletins bulletins,
            Facts facts,
            StixNews stix,
            Reweighing reweighing,
            Silences silences,
            SourceSettings settings,
            Door door,
            InstantSource clock,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.facts = facts;
        this.stix = stix;
        this.reweighing = reweighing;
        this.silences = silences;
        this.settings = settings;
        this.door = door;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    /** There is something for organisations to hear. */
    record Brought() {}

    /** Asks one, unless it is not due, left alone, switched off or gone. */
    void turn(String id) {
        Optional<StoredSource> found = rows.find(id).filter(StoredSource::active);
        if (found.isEmpty()) {
            return;
        }
        StoredSource before = found.get();
        Watch watch = new Watch(before.source(settings.folder()), door, clock, before.seed());
        Watch.Turn turn = watch.turn(before.standing());
        if (turn.asked()) {
            Instant fetched = clock.instant();
            Sorted sorted = Sorted.of(turn.news(), fetched, clock, rules);
            transactions.executeWithoutResult(begun -> keep(before, turn, sorted, fetched));
        }
    }

    private void keep(StoredSource before, Watch.Turn turn, Sorted sorted, Instant fetched) {
        if (!rows.hold(before.id())) {
            return;
        }
        boolean brought = bulletins.add(before.id(), sorted.bulletins()) > 0;
        List<Fact> said = new ArrayList<>(sorted.facts());
        StixNews.Said objects = stix.facts(before.id(), turn.news(), rules);
        said.addAll(objects.facts());
        Collection<String> changed = facts.keep(before.id(), said);
        brought |= reweighing.ask(changed, fetched);
        if (!changed.isEmpty()) {
            events.publishEvent(new ThreatsChanged(changed));
        }
        rows.keep(before, turn.standing(), notes(before, turn, sorted, objects));
        silences.tell(before.id());
        if (brought) {
            events.publishEvent(new Brought());
        }
    }

    /** What is wrong with the last good answer stays told while there is no other. */
    private static List<String> notes(StoredSource before, Watch.Turn turn, Sorted sorted, StixNews.Said objects) {
        List<String> notes = new ArrayList<>(turn.notes());
        notes.addAll(sorted.notes());
        notes.addAll(objects.notes());
        boolean another = !turn.standing().state().equals(before.standing().state());
        return another || !notes.isEmpty() ? notes : before.notes();
    }
}
