package eu.salvus.server.source;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.source.Breaker;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the sources of this instance. They are one for all its organisations: only the one that runs it changes them. */
@Service
class SourceDesk {

    private static final int MOST = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final SourceRows rows;
    private final Bulletins bulletins;
    private final Facts facts;
    private final Reweighing reweighing;
    private final MissedRows missed;
    private final Silences silences;
    private final SourceClock asking;
    private final SourceSettings settings;
    private final Organisations organisations;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    SourceDesk(
            SourceRows rows,
            Bulletins bulletins,
            Facts facts,
            Reweighing reweighing,
            MissedRows missed,
            Silences silences,
            SourceClock asking,
            SourceSettings settings,
            Organisations organisations,
            AuditLog audit,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.facts = facts;
        this.reweighing = reweighing;
        this.missed = missed;
        this.silences = silences;
        this.asking = asking;
        this.settings = settings;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** All of them. */
    SourcePayload.All all(Caller caller) {
        Map<String, Integer> counts = missed.counts();
        return new SourcePayload.All(
                settings.asked(),
                caller.permissions().contains(Permission.MANAGE_SOURCES) && organisations.isHost(caller.organisation()),
                rows.all().stream().map(source -> told(source, counts)).toList());
    }

    /**
     * Adds one, to be asked at once.
     *
     * @throws RefusedException when the address is none, or is asked already
     */
    @Transactional
    public SourcePayload add(Caller caller, SourcePayload.Added added) {
        if (!organisations.isHost(caller.organisation())) {
            throw new RefusedException(FORBIDDEN, "sources-of-others");
        }
        Sources kind = Sources.of(added.kind());
        if (kind == null || kind.usual() != null) {
            throw new RefusedException(BAD_REQUEST, "source-kind-unknown", added.kind());
        }
        if (rows.all().size() >= MOST) {
            throw new RefusedException(CONFLICT, "too-many-sources", MOST);
        }
        URI address = SourceAddress.of(added.address());
        String id = kind.at(address, settings.folder()).id();
        if (rows.find(id).isPresent()) {
            throw new RefusedException(CONFLICT, "source-known", address);
        }
        rows.add(id, kind, address);
        write(caller, Act.SOURCE_ADDED, id, Map.of("address", SourceAddress.withoutSecrets(address)));
        return told(stored(id));
    }

    /** Removes one that people added. What organisations have heard of it stays with them. */
    @Transactional
    public void remove(Caller caller, String id) {
        StoredSource source = own(caller, id);
        if (!source.added()) {
            throw new RefusedException(CONFLICT, "source-usual");
        }
        rows.remove(id);
        bulletins.forget(id);
        Collection<String> forgotten = facts.forget(id);
        reweighing.ask(forgotten, clock.instant());
        events.publishEvent(new ThreatsChanged(forgotten));
        write(caller, Act.SOURCE_REMOVED, id, Map.of());
    }

    /** Says whether one is to be asked. What is known of it stays known. */
    @Transactional
    public SourcePayload activate(Caller caller, String id, boolean active) {
        own(caller, id);
        rows.activate(id, active);
        write(caller, Act.SOURCE_SWITCHED, id, Map.of("active", active));
        return told(stored(id));
    }

    /**
     * Has one asked now, though it is not due, or is left alone.
     *
     * @throws RefusedException when nobody is asked here
     */
    @Transactional
    public SourcePayload ask(Caller caller, String id) {
        StoredSource source = own(caller, id);
        if (!settings.asked() || !source.active()) {
            throw new RefusedException(CONFLICT, settings.asked() ? "source-off" : "sources-off");
        }
        Standing last = source.standing();
        rows.keepHealth(
                id, new Standing(last.state(), new Breaker(last.breaker().failures(), null), last.health(), null));
        write(caller, Act.SOURCE_ASKED, id, Map.of());
        return told(stored(id));
    }

    /** One that nobody else changes until the transaction ends. */
    private StoredSource own(Caller caller, String id) {
        if (!organisations.isHost(caller.organisation()) || !rows.hold(id)) {
            throw NotFoundException.of("source", id);
        }
        return stored(id);
    }

    private StoredSource stored(String id) {
        return rows.find(id).orElseThrow(() -> NotFoundException.of("source", id));
    }

    private SourcePayload told(StoredSource source) {
        return told(source, missed.counts());
    }

    private SourcePayload told(StoredSource source, Map<String, Integer> counts) {
        Instant now = clock.instant();
        return SourcePayload.of(
                source, settings.folder(), asking.isBusy(source.id()), counts.getOrDefault(source.id(), 0), now);
    }

    private void write(Caller caller, Act act, String id, Map<String, ?> detail) {
        audit.write(caller, act, "source/" + id, detail);
        silences.tell(id);
    }
}
