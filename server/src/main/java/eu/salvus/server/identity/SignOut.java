package eu.salvus.server.identity;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.SessionAuthentication.Member;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the log that people leave. */
@Service
class SignOut {

    private final AuditLog audit;

    SignOut(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional
    void leave(Member member) {
        audit.write(
                member.organisation(),
                member.person().toString(),
                Act.SIGNED_OUT,
                "person/" + member.person(),
                Map.of());
    }
}
