package eu.salvus.server.identity;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.twin.Words;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the logs of a person's organisations of every attempt to be them that failed. It is written beside the answer, not before it: else its
 * time would tell an account that exists from one that does not.
 */
@Component
class FailedSignIns {

    private final Memberships memberships;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final Executor executor;
    private final MeterRegistry meters;

    FailedSignIns(
            Memberships memberships,
            AuditLog audit,
            TransactionOperations transactions,
            @Qualifier("applicationTaskExecutor") Executor executor,
            MeterRegistry meters) {
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
        this.executor = executor;
        this.meters = meters;
    }

    /** Tells of one. */
    void tell(@Nullable UUID person, Factor factor) {
        meters.counter("salvus.sign.ins.refused", "factor", Words.of(factor)).increment();
        executor.execute(() -> {
            if (person != null) {
                transactions.executeWithoutResult(begun -> write(person, factor));
            }
        });
    }

    private void write(UUID person, Factor factor) {
        for (Organisation organisation : memberships.organisations(person)) {
            audit.write(
                    organisation.id(),
                    "unknown",
                    Act.SIGN_IN_FAILED,
                    "person/" + person,
                    Map.of("factor", Words.of(factor)));
        }
    }
}
