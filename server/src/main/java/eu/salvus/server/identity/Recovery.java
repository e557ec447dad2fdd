package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.OneTimeLinks.Link;
import eu.salvus.server.identity.OneTimeLinks.Purpose;
import eu.salvus.twin.Words;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people who lost something get in again: an administrator hands a link over, and they use it once. */
@Service
class Recovery {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final OneTimeLinks links;
    private final Memberships memberships;
    private final People people;
    private final Passwords passwords;
    private final OwnSessions sessions;
    private final ApiTokens apiTokens;
    private final Tokens tokens;
    private final AuditLog audit;

    Recovery(
            OneTimeLinks links,
            Memberships memberships,
            People people,
            Passwords passwords,
            OwnSessions sessions,
            ApiTokens apiTokens,
            Tokens tokens,
            AuditLog audit) {
        this.links = links;
        this.memberships = memberships;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Makes a link for somebody of the caller's organisation, who belongs to no other. */
    @Transactional
    LinkPayload give(Caller caller, UUID person, String word) {
        Purpose purpose = Stream.of(Purpose.values())
                .filter(known -> Words.of(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "purpose-unknown", word));
        if (memberships.roles(person, caller.organisation()).isEmpty()) {
            throw NotFoundException.of("person", person);
        }
        if (memberships.organisations(person).size() > 1) {
            throw new RefusedException(CONFLICT, "belongs-elsewhere");
        }
        String token = tokens.token();
        Link link = links.add(person, caller.organisation(), purpose, token);
        audit.write(caller, Act.LINK_GIVEN, "person/" + person, Map.of("purpose", word));
        return new LinkPayload("/link/" + token, link.endsAt());
    }

    /** What whoever holds a link sees. */
    LinkPayload.Shown show(String token) {
        Link link = links.find(token);
        return new LinkPayload.Shown(
                Words.of(link.purpose()), people.get(link.person()).email(), link.endsAt());
    }

    /** Gives the link's person another password, and ends their sessions and tokens. */
    @Transactional
    void choosePassword(String token, String password) {
        Link link = links.find(token);
        if (link.purpose() != Purpose.PASSWORD) {
            throw NotFoundException.of("link", link.id());
        }
        Person person = people.get(link.person());
        String hash = passwords.hash(password, person.name(), person.email());
        if (!links.use(link)) {
            throw NotFoundException.of("link", link.id());
        }
        people.setPassword(person.id(), hash);
        apiTokens.revokeAll(person.id());
        int ended = sessions.endOthers(person.id(), null);
        audit.write(
                link.organisation(),
                person.id().toString(),
                Act.PASSWORD_CHANGED,
                "person/" + person.id(),
                Map.of("by", "link", "sessions", ended));
    }
}
