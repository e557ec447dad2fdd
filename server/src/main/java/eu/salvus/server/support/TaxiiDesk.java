package eu.salvus.server.support;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.taxii.TaxiiRequest;
import eu.salvus.warning.taxii.TaxiiResponse;
import eu.salvus.warning.taxii.TaxiiServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked by TAXII, and writes into the log what was changed by it, in one transaction. */
@Service
@AtTheCentre
class TaxiiDesk {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Pattern OBJECTS =
            Pattern.compile("/taxii2/" + TaxiiSetup.ROOT + "/collections/([^/]+)/objects/?");

    private final TaxiiServer server;
    private final OwnCollections collections;
    private final CollectionRows rows;
    private final CollectionReaders readers;
    private final AuditLog audit;

    TaxiiDesk(
            TaxiiServer server,
            OwnCollections collections,
            CollectionRows rows,
            CollectionReaders readers,
            AuditLog audit) {
        this.server = server;
        this.collections = collections;
        this.rows = rows;
        this.readers = readers;
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
        } else if (request.method().equals("GET") && response.status() == OK) {
            fetched(request, response, caller);
        }
        return response;
    }

    /** Whoever asks for what came after a time has what came before; what is told now is told up to its last object. */
    private void fetched(TaxiiRequest request, TaxiiResponse response, Caller caller) {
        Matcher path = OBJECTS.matcher(request.path());
        if (!path.matches()) {
            return;
        }
        String told = response.headers().get("X-TAXII-Date-Added-Last");
        List<String> asked = request.query().getOrDefault("added_after", List.of());
        if (told == null && asked.isEmpty()) {
            return;
        }
        rows.named(path.group(1)).ifPresent(row -> {
            Instant until = told == null ? Instant.parse(asked.getFirst()) : Instant.parse(told);
            readers.fetched(row.id(), caller.organisation(), until.isAfter(row.lastAdded()) ? row.lastAdded() : until);
        });
    }
}
