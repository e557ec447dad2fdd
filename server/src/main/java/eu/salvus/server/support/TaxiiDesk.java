package eu.salvus.server.support;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.Timestamp;
import eu.salvus.warning.taxii.TaxiiRequest;
import eu.salvus.warning.taxii.TaxiiResponse;
import eu.salvus.warning.taxii.TaxiiServer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String TYPE = "match[type]";
    private static final String REPORT = "report";

    /** What leaves out no report that is to be told; of versions the last is told where nobody asks for others. */
    private static final Set<String> PLAIN = Set.of("added_after", "limit", "next", "match[spec_version]", TYPE);

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

    /** What was told is a receipt for all up to its last object, where nothing was left out that anybody is to be told. */
    private void fetched(TaxiiRequest request, TaxiiResponse response, Caller caller) {
        Matcher path = OBJECTS.matcher(request.path());
        String told = response.headers().get("X-TAXII-Date-Added-Last");
        if (told == null || !path.matches() || !isWhole(request.query())) {
            return;
        }
        Instant after = request.query().getOrDefault("added_after", List.of()).stream()
                .findFirst()
                .flatMap(Timestamp::parse)
                .orElse(Instant.EPOCH);
        rows.named(path.group(1))
                .ifPresent(row -> readers.fetched(row.id(), caller.organisation(), after, Instant.parse(told)));
    }

    /** Whether all reports were asked for, whatever else was. */
    private static boolean isWhole(Map<String, List<String>> query) {
        List<String> types = query.getOrDefault(TYPE, List.of());
        return PLAIN.containsAll(query.keySet())
                && (types.isEmpty()
                        || types.stream()
                                .flatMap(value -> Arrays.stream(value.split(",")))
                                .map(String::strip)
                                .anyMatch(REPORT::equals));
    }
}
