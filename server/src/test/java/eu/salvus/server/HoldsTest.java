package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.identity.Hospitals;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class HoldsTest {

    /** Seconds after which two wait for each other. */
    private static final int PATIENCE = 30;

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    Holds holds;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    private UUID organisation;

    @BeforeEach
    void anOrganisation() {
        hospitals.found(server);
        organisation = database.sql("select id from organisation limit 1")
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aRowThatNamesAHeldOneIsAddedMeanwhile() {
        UUID mark = UUID.randomUUID();
        transactions.executeWithoutResult(held -> {
            holds.organisation(organisation);
            elsewhere(() -> database.sql("insert into hearing_anew (id, organisation) values (?, ?)")
                    .params(mark, organisation)
                    .update());
        });
        assertThat(database.sql("delete from hearing_anew where id = ?")
                        .param(mark)
                        .update())
                .isOne();
    }

    @Test
    void whoeverHoldsItTooHasToWait() {
        transactions.executeWithoutResult(held -> {
            holds.organisation(organisation);
            assertThat(elsewhere(this::free)).isEmpty();
        });
        assertThat(elsewhere(this::free)).contains(organisation);
    }

    @Test
    void nothingIsHeldWithoutATransaction() {
        assertThatThrownBy(() -> holds.organisation(organisation)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** The organisation, where nobody holds it. */
    private Optional<UUID> free() {
        return database.sql("select id from organisation where id = ?" + holds.clause() + " skip locked")
                .param(organisation)
                .query(UUID.class)
                .optional();
    }

    private <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transactions.execute(other -> work.get()))
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
    }
}
