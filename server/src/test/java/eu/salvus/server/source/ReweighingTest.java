package eu.salvus.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.feed.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What several catalogues say of one weakness at the same time. */
@ServerTest
class ReweighingTest {

    private static final List<String> WEAKNESS = List.of("CVE-2026-0001");

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    SourceRows rows;

    @Autowired
    Asking asking;

    @Autowired
    ApplicationContext application;

    @Autowired
    Reweighing reweighing;

    @Autowired
    TransactionOperations transactions;

    private final Publisher publisher = new Publisher();
    private Bringing sources;
    private Browser browser;

    @BeforeEach
    void anAlertRestsOnAWeakness() {
        sources = new Bringing(application);
        browser = hospitals.found(server).browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        browser.upload("/api/advisories", "B-1.json", Bulletin.usual("B-1").json(), 200);
    }

    @AfterEach
    void forget() {
        publisher.close();
        hospitals.forget();
        for (String table : List.of("bulletin", "exploitation_alias", "exploitation")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update source set address = null, state = null, standing = null, notes = null")
                .update();
    }

    @Test
    void what_one_source_is_about_to_say_is_weighed_though_what_another_said_is_weighed_meanwhile() {
        transactions.executeWithoutResult(another -> reweighing.ask(WEAKNESS, Instant.EPOCH));
        transactions.executeWithoutResult(one -> {
            kev();
            elsewhere(this::settle);
        });
        settle();
        assertThat(browser.get("/api/alerts")
                        .get("items")
                        .get(0)
                        .get("ransomware")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void two_sources_that_say_something_of_one_weakness_at_once_do_not_refuse_each_other() {
        boolean both = Boolean.TRUE.equals(transactions.execute(one -> reweighing.ask(WEAKNESS, Instant.EPOCH)
                && elsewhere(() -> transactions.executeWithoutResult(another ->
                        assertThat(reweighing.ask(WEAKNESS, Instant.EPOCH)).isTrue()))));
        assertThat(both).isTrue();
        settle();
        assertThat(reweighing.organisations()).isEmpty();
    }

    private void kev() {
        publisher.put("/kev.json", Catalogues.kev("2026-11-20", true, "CVE-2026-0001"));
        String id = Sources.CISA_KEV.id();
        rows.move(id, publisher.at("/kev.json"));
        Standing standing = rows.find(id).orElseThrow().standing();
        rows.keepHealth(id, new Standing(standing.state(), standing.breaker(), standing.health(), null));
        asking.turn(id);
    }

    private static boolean elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
        return true;
    }

    private void settle() {
        sources.settle();
    }
}
