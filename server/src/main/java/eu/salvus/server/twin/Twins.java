package eu.salvus.server.twin;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.notification.News;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The twins of the organisations, with all their versions. A version never changes; saving adds one. */
@Service
public class Twins {

    private final TwinRows rows;
    private final Ids ids;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    Twins(TwinRows rows, Ids ids, AuditLog audit, ApplicationEventPublisher news) {
        this.rows = rows;
        this.ids = ids;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Adds a twin, as its first version.
     *
     * @param note what the version is, for its history
     * @throws WrongTwinException when the text is not one of a twin
     */
    @Transactional
    public StoredTwin add(Caller caller, String yaml, boolean demo, String note) {
        Twin twin = TwinText.read(yaml).twin();
        UUID id = ids.next();
        rows.add(id, caller.organisation(), twin.name(), demo, caller.name());
        write(caller, id, 0, yaml, twin, note);
        audit.write(
                caller,
                Act.TWIN_ADDED,
                "twin/" + id,
                Map.of("assets", twin.assets().size()));
        return get(caller.organisation(), id);
    }

    /**
     * Saves a new version.
     *
     * @param edited the version that was edited
     * @throws StaleTwinException when it is the newest no more; nothing is saved then
     * @throws WrongTwinException when the text is not one of a twin
     */
    @Transactional
    public StoredTwin save(Caller caller, UUID id, int edited, String yaml, String note) {
        get(caller.organisation(), id);
        Twin twin = TwinText.read(yaml).twin();
        write(caller, id, edited, yaml, twin, note);
        audit.write(caller, Act.TWIN_SAVED, "twin/" + id, Map.of("version", edited + 1));
        return get(caller.organisation(), id);
    }

    /**
     * Saves a version in which something is changed, one thing after the other; every other byte stays as it is.
     *
     * @param edited the version that was edited
     * @throws StaleTwinException when it is the newest no more; nothing is saved then
     * @throws IllegalArgumentException when a path leads nowhere
     * @throws WrongTwinException when it is no twin then
     */
    @Transactional
    StoredTwin change(Caller caller, UUID id, int edited, List<TwinChange> changes, String note) {
        StoredTwin twin = get(caller.organisation(), id);
        if (twin.version() != edited) {
            // What is at its paths may have been changed since: who was quicker is told before that.
            throw new StaleTwinException(twin);
        }
        TwinDocument document = document(caller.organisation(), id, edited);
        return save(
                caller,
                id,
                edited,
                document.drafted(changes).values().iterator().next(),
                note);
    }

    /**
     * Saves what an import made of a version.
     *
     * @param files how many files were merged
     * @throws StaleTwinException when the version is the newest no more; nothing is saved then
     */
    @Transactional
    public StoredTwin merge(Caller caller, UUID id, int edited, String yaml, String note, int files) {
        write(caller, id, edited, yaml, TwinText.read(yaml).twin(), note);
        audit.write(caller, Act.INVENTORY_IMPORTED, "twin/" + id, Map.of("files", files, "version", edited + 1));
        return get(caller.organisation(), id);
    }

    /** Makes an earlier version the newest, as a version of its own: nothing is lost. */
    @Transactional
    public StoredTwin restore(Caller caller, UUID id, int edited, int version, String note) {
        String yaml = yaml(caller.organisation(), id, version);
        write(caller, id, edited, yaml, TwinText.read(yaml).twin(), note);
        audit.write(caller, Act.TWIN_RESTORED, "twin/" + id, Map.of("restored", version, "version", edited + 1));
        return get(caller.organisation(), id);
    }

    /** Deletes a twin: it is listed no more, and its results neither. */
    @Transactional
    public void delete(Caller caller, UUID id) {
        audit.hold(caller.organisation());
        get(caller.organisation(), id);
        rows.delete(id);
        audit.write(caller, Act.TWIN_DELETED, "twin/" + id, Map.of());
        news.publishEvent(new TwinChanged(caller.organisation(), id));
        news.publishEvent(new News(caller.organisation(), new TwinPayload.Change(id, null)));
    }

    /** Those of an organisation, by name. */
    public List<StoredTwin> all(UUID organisation) {
        return rows.all(organisation);
    }

    /** Those of all organisations. */
    public List<NewestTwin> newest() {
        return rows.newest();
    }

    /** Since when organisations have had a twin without a break; those that have none are left out. */
    public Map<UUID, Instant> since() {
        return rows.since();
    }

    /** Whether an organisation has one. */
    public boolean any(UUID organisation) {
        return rows.any(organisation);
    }

    /** Those of some organisations; one that has none is left out. */
    public Map<UUID, List<StoredTwin>> all(Collection<UUID> organisations) {
        return rows.all(List.copyOf(organisations)).stream().collect(Collectors.groupingBy(StoredTwin::organisation));
    }

    /**
     * One of an organisation.
     *
     * @throws NotFoundException when there is none, or it is another's
     */
    public StoredTwin get(UUID organisation, UUID id) {
        return rows.get(organisation, id);
    }

    /** One of the caller's organisation whose content they are about to see. */
    @Transactional
    public StoredTwin read(Caller caller, UUID id) {
        StoredTwin twin = get(caller.organisation(), id);
        audit.writeRead(caller, Act.TWIN_READ, "twin/" + id, Map.of("version", twin.version()));
        return twin;
    }

    /** The text of one of the caller's organisation, to be taken out of the application. */
    @Transactional
    public String export(Caller caller, UUID id) {
        StoredTwin twin = get(caller.organisation(), id);
        audit.write(caller, Act.TWIN_EXPORTED, "twin/" + id, Map.of("version", twin.version()));
        return yaml(caller.organisation(), id, twin.version());
    }

    /**
     * Versions of a twin of an organisation, newest first.
     *
     * @param before only those with smaller numbers
     * @param most at most so many
     */
    public List<TwinVersion> versions(UUID organisation, UUID id, int before, int most) {
        get(organisation, id);
        return rows.versions(id, before, most);
    }

    /** The text of a version of a twin of an organisation. */
    public String yaml(UUID organisation, UUID id, int version) {
        get(organisation, id);
        return rows.yaml(id, version);
    }

    /** A version of a twin of an organisation. */
    public Twin twin(UUID organisation, UUID id, int version) {
        return document(organisation, id, version).twin();
    }

    /** A version of a twin of an organisation, to be changed in places. */
    TwinDocument document(UUID organisation, UUID id, int version) {
        return TwinText.read(yaml(organisation, id, version));
    }

    private void write(Caller caller, UUID id, int edited, String yaml, Twin twin, String note) {
        audit.hold(caller.organisation());
        if (!rows.addVersion(id, edited, yaml, twin, caller.name(), note)) {
            throw new StaleTwinException(get(caller.organisation(), id));
        }
        news.publishEvent(new TwinChanged(caller.organisation(), id));
        news.publishEvent(new News(caller.organisation(), new TwinPayload.Change(id, edited + 1)));
    }
}
