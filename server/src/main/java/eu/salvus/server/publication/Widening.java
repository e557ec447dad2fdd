package eu.salvus.server.publication;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.PublicationRows.Alone;
import eu.salvus.server.support.Admission;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whoever is let in reads all that a collection holds. So that nothing reaches many that one analyst alone has seen, a second one lets in
 * the organisation with which it would; then all that is published there counts as seen by two.
 */
@Service
@AtTheCentre
class Widening implements Admission {

    /** What somebody asked longer ago is asked anew. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final PublisherRows publishers;
    private final PublicationRows publications;
    private final Audience audience;
    private final OwnCollections collections;
    private final AuditLog audit;
    private final JdbcClient database;
    private final InstantSource clock;

    Widening(
            PublisherRows publishers,
            PublicationRows publications,
            Audience audience,
            OwnCollections collections,
            AuditLog audit,
            JdbcClient database,
            InstantSource clock) {
        this.publishers = publishers;
        this.publications = publications;
        this.audience = audience;
        this.collections = collections;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isWide(UUID collection) {
        return publishers
                .find()
                .filter(one -> collections.owns(one.organisation(), collection))
                .filter(one -> audience.readers(collection) >= one.approvalFrom())
                .isPresent();
    }

    @Override
    public boolean waits(UUID collection) {
        // Nobody publishes meanwhile, nor is another one let in.
        return !alone(publishers.held(), collection).isEmpty();
    }

    @Override
    public boolean waits(Caller caller, UUID collection, UUID organisation) {
        // Nobody publishes meanwhile, nor lets another one in.
        List<Alone> alone = alone(publishers.held(), collection);
        if (alone.isEmpty()) {
            return false;
        }
        Optional<String> asked = database.sql(
                        "select asked_by from admission_asked where collection = ? and organisation = ? and asked_at > ?")
                .params(collection, organisation)
                .param(clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
        if (asked.isPresent() && !asked.get().equals(caller.actor())) {
            alone.forEach(one -> publications.approved(one.publication(), caller.actor()));
            forget(collection, organisation);
            return false;
        }
        if (asked.isEmpty()) {
            ask(caller, collection, organisation, clock.instant());
        }
        return true;
    }

    /** What one analyst alone has seen, and would reach many with one more reader. */
    private List<Alone> alone(Optional<Speaker> speaker, UUID collection) {
        Speaker one = speaker.filter(found -> collections.owns(found.organisation(), collection))
                .orElse(null);
        List<Alone> alone = one == null ? List.of() : publications.seenByOne(collection);
        if (one == null || alone.isEmpty()) {
            return alone;
        }
        Set<String> by = alone.stream().map(Alone::by).collect(Collectors.toSet());
        return audience.of(one, by, collection, Tlp.GREEN) + 1 >= one.approvalFrom() ? alone : List.of();
    }

    private void ask(Caller caller, UUID collection, UUID organisation, Instant now) {
        forget(collection, organisation);
        database.sql("insert into admission_asked (collection, organisation, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(collection, organisation, caller.actor(), now.atOffset(ZoneOffset.UTC))
                .update();
        audit.write(
                caller,
                Act.ADMISSION_ASKED,
                "collection/" + collection,
                Map.of("organisation", organisation.toString()));
    }

    private void forget(UUID collection, UUID organisation) {
        database.sql("delete from admission_asked where collection = ? and organisation = ?")
                .params(collection, organisation)
                .update();
    }
}
