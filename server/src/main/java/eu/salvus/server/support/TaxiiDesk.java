package eu.salvus.server.support;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.taxii.TaxiiRequest;
import eu.salvus.warning.taxii.TaxiiResponse;
import eu.salvus.warning.taxii.TaxiiServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked by TAXII, and writes into the log what was changed by it, in one transaction. */
@Service
@AtTheCentre
class TaxiiDesk {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final TaxiiServer server;
    private final OwnCollections collections;
    private final AuditLog audit;

    TaxiiDesk(TaxiiServer server, OwnCollections collections, AuditLog audit) {
        this.server = server;
        this.collections = collections;
        this.audit = audit;
    }

    @Transactional
    public TaxiiResponse answer(TaxiiRequest request, @Nullable Caller caller) {
        if (caller == null) {
            return server.answer(request, null);
        }
        TaxiiResponse response = server.answer(request, collections.rights(caller));
        String subject = "taxii" + request.path().replaceFirst("^/taxii2", "");
        if (request.method().equals("POST") && response.status() == ACCEPTED) {
            long added = StixReader.parse(response.body())
                    .map(status -> status.path("success_count").asLong(0))
                    .orElse(0L);
            audit.write(caller, Act.OBJECTS_ADDED, subject, Map.of("count", added));
        } else if (request.method().equals("DELETE") && response.status() == OK) {
            audit.write(caller, Act.OBJECTS_DELETED, subject, Map.of());
        }
        return response;
    }
}
