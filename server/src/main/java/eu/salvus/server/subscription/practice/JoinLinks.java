package eu.salvus.server.subscription.practice;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisation;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.OwnCollections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which practices join a centre: each ends on a day, and after so many. */
@Service
@AtTheCentre
class JoinLinks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_PRACTICES = 100_000;
    private static final int MOST_COLLECTIONS = 50;
    private static final int BAD_REQUEST = 400;

    private final JoinLinkRows rows;
    private final PracticeRows practices;
    private final OwnCollections collections;
    private final Organisations organisations;
    private final Tokens tokens;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Ids ids;

    JoinLinks(
            JoinLinkRows rows,
            PracticeRows practices,
            OwnCollections collections,
            Organisations organisations,
            Tokens tokens,
            AuditLog audit,
            InstantSource clock,
            Ids ids) {
        this.rows = rows;
        this.practices = practices;
        this.collections = collections;
        this.organisations = organisations;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    List<JoinPayload> all(Caller caller) {
        return rows.of(caller.organisation()).stream()
                .map(link -> JoinPayload.of(link, null))
                .toList();
    }

    /** Makes one; the link is told this once. */
    @Transactional
    JoinPayload add(Caller caller, JoinPayload.Asked asked) {
        String title = asked.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", LONGEST_TITLE);
        }
        if (asked.days() < 1 || asked.days() > LONGEST_DAYS || asked.most() < 1 || asked.most() > MOST_PRACTICES) {
            throw new RefusedException(BAD_REQUEST, "join-limits", LONGEST_DAYS, MOST_PRACTICES);
        }
        List<UUID> granted = asked.collections().stream().distinct().toList();
        if (granted.size() > MOST_COLLECTIONS) {
            throw new RefusedException(BAD_REQUEST, "collections-missing", MOST_COLLECTIONS);
        }
        for (UUID collection : granted) {
            if (!collections.owns(caller.organisation(), collection)) {
                throw NotFoundException.of("collection", collection);
            }
        }
        String token = tokens.token();
        Instant now = clock.instant();
        JoinLink link = new JoinLink(
                ids.next(),
                caller.organisation(),
                title,
                granted,
                now,
                now.plus(Duration.ofDays(asked.days())),
                asked.most(),
                0);
        rows.add(link, Tokens.hash(token));
        audit.write(
                caller,
                Act.JOIN_LINK_ADDED,
                "join-link/" + link.id(),
                Map.of("collections", granted.size(), "most", asked.most(), "days", asked.days()));
        return JoinPayload.of(link, token);
    }

    @Transactional
    void revoke(Caller caller, UUID id) {
        if (!rows.revoke(caller.organisation(), id)) {
            throw NotFoundException.of("join link", id);
        }
        audit.write(caller, Act.JOIN_LINK_REVOKED, "join-link/" + id, Map.of());
    }

    /** Writes down that somebody had a letter sent by a link; not to whom. */
    @Transactional
    void letterAsked(JoinLink link) {
        audit.write(centre(link).id(), "join-link", Act.JOIN_LETTER_ASKED, "join-link/" + link.id(), Map.of());
    }

    /** Lets an organisation that was just made in, in the caller's transaction. */
    void join(String token, Organisation organisation) {
        JoinLink link = open(token);
        UUID centre = centre(link).id();
        if (!rows.use(link.id())) {
            throw NotFoundException.of("join link", link.id());
        }
        practices.add(organisation.id(), centre);
        for (UUID collection : link.collections()) {
            collections.letRead(collection, organisation.id());
        }
        Map<String, String> detail = Map.of("organisation", organisation.id().toString());
        audit.write(centre, "join-link", Act.PRACTICE_JOINED, "join-link/" + link.id(), detail);
        audit.write(organisation.id(), "join-link", Act.PRACTICE_JOINED, "organisation/" + organisation.id(), Map.of());
    }

    JoinLink open(String token) {
        return rows.open(Tokens.hash(token)).orElseThrow(() -> NotFoundException.of("join link", "of that token"));
    }

    /** Whose it is. */
    Organisation centre(JoinLink link) {
        return organisations
                .find(link.organisation())
                .filter(found -> found.endsAt() == null)
                .orElseThrow(() -> NotFoundException.of("organisation", link.organisation()));
    }
}
