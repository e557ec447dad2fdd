package eu.salvus.server.identity;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a person. They are named by hashes of their ids, for an id opens its session. */
@Service
class OwnSessions {

    private static final int NAME_LENGTH = 32;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AuditLog audit;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** All of a person, the last used first. */
    List<SessionPayload> all(UUID person, String current) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .sorted(Comparator.comparing((Session session) -> session.getLastAccessedTime())
                        .reversed())
                .map(session -> payload(session, current))
                .toList();
    }

    /** Ends one of the caller's. */
    @Transactional
    void revoke(Caller caller, UUID person, String name) {
        String id = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(known -> name(known).equals(name))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("session", name));
        sessions.deleteById(id);
        audit.write(caller, Act.SESSION_REVOKED, "person/" + person, Map.of("sessions", 1));
    }

    /** Ends all of the caller's but the current one. */
    @Transactional
    void revokeOthers(Caller caller, UUID person, String current) {
        int ended = endOthers(person, current);
        audit.write(caller, Act.SESSION_REVOKED, "person/" + person, Map.of("sessions", ended));
    }

    /** Ends all sessions of a person but one; null for all. */
    int endOthers(UUID person, @Nullable String current) {
        List<String> others = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(current))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private static SessionPayload payload(Session session, String current) {
        Device device = session.getAttribute(Sessions.DEVICE);
        return new SessionPayload(
                name(session.getId()),
                session.getId().equals(current),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                device == null ? "" : device.address(),
                device == null ? "" : device.agent());
    }

    private static String name(String id) {
        return Tokens.hash(id).substring(0, NAME_LENGTH);
    }
}
