package eu.salvus.server.support;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.support.CollectionRows.Right;
import eu.salvus.server.support.CollectionRows.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The collections of an organisation, and whom it lets in. A new one is open to nobody else. */
@Service
public class OwnCollections {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final CollectionRows rows;
    private final CollectionReaders readers;
    private final Organisations organisations;
    private final AuditLog audit;
    private final ObjectProvider<Admission> admissions;
    private final InstantSource clock;
    private final Ids ids;

    OwnCollections(
            CollectionRows rows,
            CollectionReaders readers,
            Organisations organisations,
            AuditLog audit,
            ObjectProvider<Admission> admissions,
            InstantSource clock,
            Ids ids) {
        this.rows = rows;
        this.readers = readers;
        this.organisations = organisations;
        this.audit = audit;
        this.admissions = admissions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Those of the caller's organisation, oldest first. */
    List<CollectionPayload> all(Caller caller) {
        return rows.of(caller.organisation()).stream()
                .map(row -> CollectionPayload.of(row, rows.rights(row.id())))
                .toList();
    }

    /** Other organisations, which may be let in: told to the one that runs the instance, which added them, and to nobody else. */
    List<CollectionPayload.Candidate> candidates(Caller caller) {
        return !organisations.isHost(caller.organisation())
                ? List.of()
                : organisations.staying().stream()
                        .filter(one -> !one.id().equals(caller.organisation()))
                        .map(one -> new CollectionPayload.Candidate(one.id(), one.name()))
                        .toList();
    }

    /** Adds one, open to nobody else. */
    @Transactional
    CollectionPayload add(Caller caller, CollectionPayload.Asked asked) {
        String title = checked(asked.title(), LONGEST_TITLE);
        String description = asked.description() == null ? null : checked(asked.description(), LONGEST_DESCRIPTION);
        String alias = asked.alias();
        if (alias != null && !ALIAS.matcher(alias).matches()) {
            throw new RefusedException(BAD_REQUEST, "alias-invalid");
        }
        if (alias != null && rows.hasAlias(alias)) {
            throw new RefusedException(CONFLICT, "alias-taken", alias);
        }
        Row row = new Row(ids.next(), caller.organisation(), title, description, alias, clock.instant(), Instant.EPOCH);
        rows.add(row);
        audit.write(caller, Act.COLLECTION_ADDED, "collection/" + row.id(), Map.of());
        return CollectionPayload.of(row, List.of());
    }

    /**
     * Says what another organisation may do with one.
     *
     * @return whether that is so now; otherwise nothing has changed before another analyst says the same
     */
    @Transactional
    boolean share(Caller caller, UUID id, UUID organisation, CollectionPayload.Granted granted) {
        Row row = rows.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("collection", id));
        if (organisations.find(organisation).isEmpty() || organisation.equals(row.organisation())) {
            throw NotFoundException.of("organisation", organisation);
        }
        Admission admission = admissions.getIfAvailable();
        if (admission != null
                && granted.mayRead()
                && !mayRead(id, organisation)
                && admission.waits(caller, id, organisation)) {
            return false;
        }
        rows.grant(id, organisation, granted.mayRead(), granted.mayWrite());
        readers.let(id, organisation);
        audit.write(
                caller,
                Act.COLLECTION_SHARED,
                "collection/" + id,
                Map.of(
                        "organisation",
                        organisation.toString(),
                        "read",
                        granted.mayRead(),
                        "write",
                        granted.mayWrite()));
        return true;
    }

    private boolean mayRead(UUID collection, UUID organisation) {
        return rows.rightsOf(organisation).stream()
                .anyMatch(right -> right.collection().equals(collection) && right.mayRead());
    }

    /** Whether a collection is an organisation's own. */
    public boolean owns(UUID organisation, UUID collection) {
        return rows.find(organisation, collection).isPresent();
    }

    /** Those of an organisation, oldest first. */
    public List<UUID> ids(UUID organisation) {
        return rows.of(organisation).stream().map(Row::id).toList();
    }

    /** The collections whose objects a caller may read. */
    public Set<UUID> readable(Caller caller) {
        return rights(caller).readable();
    }

    /**
     * Lets an organisation read a collection, beside what it may already; whoever asks has seen that the owner wants it, and writes it down.
     *
     * @throws RefusedException when so many would read it then that two analysts have to say so first
     */
    public void letRead(UUID collection, UUID organisation) {
        Admission admission = admissions.getIfAvailable();
        if (admission != null && !mayRead(collection, organisation) && admission.waits(collection)) {
            throw new RefusedException(CONFLICT, "join-waits");
        }
        boolean mayWrite = rows.rightsOf(organisation).stream()
                .anyMatch(right -> right.collection().equals(collection) && right.mayWrite());
        rows.grant(collection, organisation, true, mayWrite);
        readers.let(collection, organisation);
    }

    /** The organisations that may read a collection, its own among them. */
    public Set<UUID> readers(UUID collection) {
        Set<UUID> readers = new HashSet<>();
        rows.find(collection).ifPresent(row -> readers.add(row.organisation()));
        rows.rights(collection).stream()
                .filter(Right::mayRead)
                .map(Right::organisation)
                .forEach(readers::add);
        return readers;
    }

    /** When the last object of a collection was added; before there is one, the beginning of 1970. */
    public Instant lastAdded(UUID collection) {
        return rows.find(collection).map(Row::lastAdded).orElse(Instant.EPOCH);
    }

    /** When the last object of an organisation's collection was added; before there is one, the beginning of 1970. */
    public Instant lastAdded(UUID organisation, UUID collection) {
        return rows.find(organisation, collection).orElseThrow().lastAdded();
    }

    /** What a caller may do with all collections there are. */
    CallerRights rights(Caller caller) {
        Set<UUID> readable = new HashSet<>();
        Set<UUID> writable = new HashSet<>();
        Admission admission = admissions.getIfAvailable();
        for (Row own : rows.of(caller.organisation())) {
            readable.add(own.id());
            // What the owner's own programs add is the owner's word: to many it is given by publishing, as two analysts
            // decide.
            if (admission == null || !admission.isWide(own.id())) {
                writable.add(own.id());
            }
        }
        for (Right right : rows.rightsOf(caller.organisation())) {
            if (right.mayRead()) {
                readable.add(right.collection());
            }
            if (right.mayWrite()) {
                writable.add(right.collection());
            }
        }
        return CallerRights.of(caller, readable, writable);
    }

    private static String checked(@Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", longest);
        }
        return text;
    }
}
