package eu.salvus.server.support;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.support.CollectionReaders.Receipt;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.Timestamp;
import eu.salvus.warning.taxii.TaxiiRequest;
import eu.salvus.warning.taxii.TaxiiResponse;
import eu.salvus.warning.taxii.TaxiiServer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Answers what is asked by TAXII, and writes into the log what was changed by it, in one transaction; what is given is written down after that. */
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
    private final Receipts receipts;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    TaxiiDesk(
            TaxiiServer server,
            OwnCollections collections,
            CollectionRows rows,
            Receipts receipts,
            AuditLog audit,
            TransactionOperations transactions) {
        this.server = server;
        this.collections = collections;
        this.rows = rows;
        this.receipts = receipts;
        this.audit = audit;
        this.transactions = transactions;
    }

    TaxiiResponse answer(TaxiiRequest request, @Nullable Caller caller) {
        if (caller == null) {
            return server.answer(request, null);
        }
        Answered answered = transactions.execute(status -> answered(request, caller));
        answered.receipt().ifPresent(receipts::put);
        return answered.response();
    }

    /**
     * An answer.
     *
     * @param receipt what is written down of it before it is given
     */
    private record Answered(TaxiiResponse response, Optional<Receipt> receipt) {}

    private Answered answered(TaxiiRequest request, Caller caller) {
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
            return new Answered(response, receipt(request, response, caller));
        }
        return new Answered(response, Optional.empty());
    }

    /** What was told is a receipt for all up to its last object, where nothing was left out that anybody is to be told. */
    private Optional<Receipt> receipt(TaxiiRequest request, TaxiiResponse response, Caller caller) {
        Matcher path = OBJECTS.matcher(request.path());
        String told = response.headers().get("X-TAXII-Date-Added-Last");
        if (told == null || !path.matches() || !isWhole(request.query())) {
            return Optional.empty();
        }
        Instant after = request.query().getOrDefault("added_after", List.of()).stream()
                .findFirst()
                .flatMap(Timestamp::parse)
                .orElse(Instant.EPOCH);
        return rows.named(path.group(1))
                .map(row -> new Receipt(row.id(), caller.organisation(), after, Instant.parse(told)));
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
