package eu.salvus.server.work;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.Browser;
import eu.salvus.server.Scanned;
import eu.salvus.server.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ServerTest
class WorkQueueTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    MockMvc server;

    @Autowired
    WorkQueue queue;

    @Autowired
    JobRunner runner;

    @Autowired
    List<Work> kinds;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient database;

    @AfterEach
    void theQueueRunsForTheOthers() {
        if (!queue.isRunning()) {
            queue.start();
        }
    }

    @Test
    void whatWaitedAndWhatRanWhenTheProgramStoppedIsDoneAfterTheNextStart() {
        Browser guest = Browser.guest(server);
        String twin = practice(guest);
        String before = asked(guest, twin);
        guest.until(before, "done", PATIENCE);
        queue.stop();
        String waiting = asked(guest, twin);
        String interrupted = asked(guest, twin);
        database.sql("update simulation set state = 'RUNNING', done = 3 where id = ?")
                .param(id(interrupted))
                .update();
        assertThat(guest.get(waiting).get("state").stringValue()).isEqualTo("queued");
        queue.start();
        guest.until(waiting, "done", PATIENCE);
        guest.until(interrupted, "done", PATIENCE);
        assertThat(guest.get(interrupted + "/result")).isEqualTo(guest.get(before + "/result"));
    }

    @Test
    void anOrganisationThatAsksForMuchDelaysNoOther() {
        Browser busy = Browser.guest(server);
        Browser other = Browser.guest(server);
        String big = practice(busy);
        String small = practice(other);
        queue.stop();
        List<String> many = List.of(asked(busy, big), asked(busy, big), asked(busy, big));
        String one = asked(other, small);
        queue.start();
        many.forEach(each -> busy.until(each, "done", PATIENCE));
        other.until(one, "done", PATIENCE);
        List<UUID> order = database.sql("select id from simulation where id in (:ids) order by started_at, id")
                .param("ids", List.of(id(many.get(0)), id(many.get(1)), id(many.get(2)), id(one)))
                .query(UUID.class)
                .list();
        assertThat(order.subList(0, 2)).contains(id(one));
    }

    @Test
    void whatIsQuickPassesWhatTakesMinutes() {
        Browser patient = Browser.guest(server);
        Browser other = Browser.guest(server);
        String clinic = patient.post("/api/twins", Map.of("archetype", "clinic"), 201)
                .get("id")
                .stringValue();
        String search = "/api/searches/"
                + patient.post("/api/twins/" + clinic + "/searches", Map.of("money", 100_000), 202)
                        .get("id")
                        .stringValue();
        patient.until(search, "running", PATIENCE);
        String quick = asked(other, practice(other));
        other.until(quick, "done", PATIENCE);
        assertThat(patient.get(search).get("state").stringValue()).isEqualTo("running");
        patient.send(HttpMethod.DELETE, search, null, 200);
    }

    @Test
    void whatNeedsMoreThanThereIsFailsAloneAndTheThreadGoesOn() {
        queue.stop();
        Browser guest = Browser.guest(server);
        String simulation = asked(guest, practice(guest));
        Work endless = new Endless(simulations());
        assertThat(endless.jobs().take(id(simulation))).isTrue();
        runner.run(endless, id(simulation), () -> true);
        assertThat(guest.get(simulation).get("state").stringValue()).isEqualTo("failed");
    }

    @Test
    void whatTheDatabaseCannotDoJustNowStillRunsAndMayWaitAgain() {
        queue.stop();
        Browser guest = Browser.guest(server);
        String simulation = asked(guest, practice(guest));
        Work away = new Endless(simulations()) {
            @Override
            public boolean run(UUID id, BooleanSupplier goesOn) {
                throw new DataAccessResourceFailureException("away");
            }
        };
        away.jobs().take(id(simulation));
        assertThatThrownBy(() -> runner.run(away, id(simulation), () -> true))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(guest.get(simulation).get("state").stringValue()).isEqualTo("running");
        away.jobs().waitAgain(id(simulation));
        assertThat(guest.get(simulation).get("state").stringValue()).isEqualTo("queued");
        guest.send(HttpMethod.DELETE, simulation, null, 200);
    }

    @Test
    void theNextOneIsFoundWithoutHoldingAllThatWaitAgainstAllThereAre() {
        queue.stop();
        int organisations = 500;
        int more = 4;
        transactions.executeWithoutResult(status -> {
            oneWaitsOf(organisations);
            long few = lookedAt();
            oneWaitsOf((more - 1) * organisations);

            assertThat(lookedAt()).as("not by its square").isBetween(few, 2 * more * few);
            status.setRollbackOnly();
        });
    }

    private long lookedAt() {
        return Scanned.rows(database, Jobs.NEXT, Map.of("kinds", List.of("rematch", "care-effect")));
    }

    /** So many organisations of which each has one to be done. */
    private void oneWaitsOf(int organisations) {
        for (int number = 0; number < organisations; number++) {
            UUID organisation = UUID.randomUUID();
            database.sql(
                            "insert into organisation (id, name, kind, created_at) values (?, 'Many', 'PRACTICE', current_timestamp)")
                    .param(organisation)
                    .update();
            database.sql("insert into rematch (id, organisation, state, done, created_at)"
                            + " values (?, ?, 'QUEUED', 0, current_timestamp)")
                    .params(UUID.randomUUID(), organisation)
                    .update();
        }
    }

    @Test
    void thoseWhoAskAtTheSameTimeAreCountedOneAfterTheOther() {
        queue.stop();
        Browser guest = Browser.guest(server);
        String twin = practice(guest);
        UUID ended = id(asked(guest, twin));
        guest.send(HttpMethod.DELETE, "/api/simulations/" + ended, null, 200);
        asked(guest, twin);
        asked(guest, twin);
        CompletableFuture<Integer> meanwhile = Objects.requireNonNull(transactions.execute(begun -> {
            database.sql(
                            "select o.id from organisation o join simulation s on s.organisation = o.id where s.id = ? for update")
                    .param(ended)
                    .query(UUID.class)
                    .single();
            CompletableFuture<Integer> asking = CompletableFuture.supplyAsync(() -> guest.answer(
                            HttpMethod.POST,
                            "/api/simulations",
                            Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", 20))
                    .getStatus());
            assertThat(asking.copy()
                            .completeOnTimeout(0, 700, TimeUnit.MILLISECONDS)
                            .join())
                    .as("it waits")
                    .isZero();
            database.sql("update simulation set state = 'QUEUED' where id = ?")
                    .param(ended)
                    .update();
            return asking;
        }));
        assertThat(meanwhile.join()).isEqualTo(409);
    }

    @Test
    void newsReachesTheBrowsersOfItsOrganisationAndNoOther() throws Exception {
        Browser watching = Browser.guest(server);
        Browser stranger = Browser.guest(server);
        MockHttpServletResponse heard = watching.answer(HttpMethod.GET, "/api/events", null);
        MockHttpServletResponse silence = stranger.answer(HttpMethod.GET, "/api/events", null);
        assertThat(heard.getHeader("X-Accel-Buffering")).isEqualTo("no");
        assertThat(heard.getHeader("Cache-Control")).contains("no-transform");
        String simulation = asked(watching, practice(watching));
        watching.until(simulation, "done", PATIENCE);
        String own = asked(stranger, practice(stranger));
        stranger.until(own, "done", PATIENCE);
        until(() -> text(heard).contains("event:twin") && text(heard).contains("event:simulation"));
        until(() -> text(silence).contains("event:simulation"));
        assertThat(text(heard))
                .contains("event:simulation", "event:twin", id(simulation).toString())
                .doesNotContain(id(own).toString());
        assertThat(text(silence))
                .contains("event:simulation", id(own).toString())
                .doesNotContain(id(simulation).toString());
    }

    /** A calculation that never comes to an end, on the rows of simulations. */
    private static class Endless implements Work {

        private final WatchedJobs simulations;

        Endless(WatchedJobs simulations) {
            this.simulations = simulations;
        }

        @Override
        public String kind() {
            return "simulation";
        }

        @Override
        public boolean takesMinutes() {
            return false;
        }

        @Override
        public WatchedJobs jobs() {
            return simulations;
        }

        @Override
        public boolean run(UUID id, BooleanSupplier goesOn) {
            return run(id, goesOn) || goesOn.getAsBoolean();
        }
    }

    private WatchedJobs simulations() {
        return kinds.stream()
                .filter(work -> work.kind().equals("simulation"))
                .findAny()
                .orElseThrow()
                .jobs();
    }

    private static String text(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String practice(Browser browser) {
        return browser.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                .get("id")
                .stringValue();
    }

    private static String asked(Browser browser, String twin) {
        JsonNode simulation = browser.post(
                "/api/simulations", Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", 20), 202);
        return "/api/simulations/" + simulation.get("id").stringValue();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
