package eu.salvus.server.telling;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.warning.stix.AdvisoryReport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What a hospital tells a centre elsewhere, whatever that one answers. */
@ServerTest
class FarCentreTest {

    private static final String PUBLISHER = "https://bramquist.example";
    private static final String TAKEN =
            "{\"id\":\"3f1c\",\"status\":\"complete\",\"success_count\":3,\"failure_count\":0}";
    private static final String FAILED =
            "{\"id\":\"3f1c\",\"status\":\"complete\",\"success_count\":2,\"failure_count\":1,\"failures\":[{\"id\":\"sighting--1\",\"message\":\"<b>no</b>\"}]}";

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TellingWorker worker;

    @Autowired
    TellingStep step;

    @Autowired
    TellingPost post;

    @Autowired
    Due due;

    private Somebody administrator;
    private Browser browser;
    private Centre centre;

    /** A centre that only takes letters. */
    private static final class Centre implements AutoCloseable {

        private final List<String> letters = new CopyOnWriteArrayList<>();
        private final List<String> tokens = new CopyOnWriteArrayList<>();
        private final HttpServer http;
        private volatile int status = 202;
        private volatile String answer = TAKEN;
        private volatile @Nullable CountDownLatch closed;

        Centre() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/taxii2/centre/collections/box/objects/", this::take);
            http.start();
        }

        String at(String path) {
            return "http://127.0.0.1:" + http.getAddress().getPort() + path;
        }

        private void take(HttpExchange exchange) throws IOException {
            letters.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            CountDownLatch latch = closed;
            if (latch != null) {
                try {
                    latch.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/taxii+json;version=2.1");
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    @BeforeEach
    void aHospitalListensToACentre() throws IOException {
        administrator = hospitals.found(server);
        browser = administrator.browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        centre = new Centre();
    }

    @AfterEach
    void end() {
        centre.close();
        hospitals.forget();
    }

    @Test
    void whatIsToldArrivesOnceWithTheToken() throws InterruptedException {
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> state(id, 0).equals("sent"));

        assertThat(centre.letters).hasSize(1);
        assertThat(centre.tokens).containsExactly("Bearer salvus_one");
        assertThat(centre.letters.getFirst())
                .isEqualTo(messages(id).getFirst().get("body").stringValue())
                .contains(AdvisoryReport.id(PUBLISHER, "B-1"));
    }

    @Test
    void whatACentreInTroubleDidNotTakeIsSentAgainTheVerySame() throws InterruptedException {
        centre.status = 503;
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> centre.letters.size() == 1 && !telling(id).get("problem").isNull());
        assertThat(telling(id).get("problem").stringValue()).isEqualTo("server-failed");
        assertThat(state(id, 0)).isEqualTo("waiting");

        centre.status = 202;
        clock.advance(Duration.ofMinutes(1));
        until(() -> state(id, 0).equals("sent"));
        assertThat(centre.letters).hasSize(2);
        assertThat(centre.letters.get(1)).isEqualTo(centre.letters.get(0));
        assertThat(telling(id).get("problem").isNull()).isTrue();
    }

    @Test
    void whatACentreWillNotTakeIsNotSentAgainAndALaterAnswerIs() throws InterruptedException {
        centre.status = 422;
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> state(id, 0).equals("refused"));
        assertThat(messages(id).getFirst().get("reason").stringValue()).isEqualTo("422");

        centre.status = 202;
        centre.answer = FAILED;
        clock.advance(Duration.ofMinutes(1));
        answer("affected");
        until(() -> messages(id).size() == 2 && state(id, 0).equals("refused"));
        assertThat(messages(id).getFirst().get("reason").stringValue()).isEqualTo("sighting--1: <b>no</b>");

        centre.answer = TAKEN;
        clock.advance(Duration.ofMinutes(1));
        answer("done");
        until(() -> messages(id).size() == 3 && state(id, 0).equals("sent"));
        assertThat(centre.letters).hasSize(3);
    }

    @Test
    void whatACentreSaysIsKeptWhateverItIsAndNothingIsSentOverAndOver() throws InterruptedException {
        centre.answer = FAILED.replace("<b>no</b>", "no\\u0000way");
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> state(id, 0).equals("refused"));
        assertThat(messages(id).getFirst().get("reason").stringValue()).isEqualTo("sighting--1: no way");
        assertThat(centre.letters).hasSize(1);
    }

    @Test
    void whatACentreHasNotFinishedWithIsNotTakenForSent() throws InterruptedException {
        centre.answer = TAKEN.replace("complete", "pending");
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> centre.letters.size() == 1 && !telling(id).get("problem").isNull());
        assertThat(state(id, 0)).isEqualTo("waiting");

        centre.answer = TAKEN;
        clock.advance(Duration.ofMinutes(1));
        until(() -> state(id, 0).equals("sent"));
    }

    @Test
    void whatLiesBesideAWordMayBeRefused() throws InterruptedException {
        centre.answer = FAILED.replace("sighting--1", "marking-definition--1");
        String id = follow(centre);
        heard(id, "B-1");
        until(() -> state(id, 0).equals("sent"));
    }

    @Test
    void whatWasStoppedBeforeItWasSentIsSentOnceTellingIsOnAgain() throws InterruptedException {
        centre.status = 503;
        String id = follow(centre);
        heard(id, "B-1");
        until(() ->
                state(id, 0).equals("waiting") && !telling(id).get("problem").isNull());
        String box = centre.at("/taxii2/centre/collections/box/");
        browser.send(HttpMethod.PUT, "/api/tellings/" + id, chosen(box), 200);
        assertThat(messages(id).getLast().get("state").stringValue()).isEqualTo("stopped");

        centre.status = 202;
        until(() -> state(id, 0).equals("sent"));
        assertThat(messages(id)).hasSize(2);
    }

    @Test
    void anIncidentThatWaitsIsToldThoughWhatIsToldWasSavedAgain() throws InterruptedException {
        centre.status = 503;
        String id = follow(centre);
        String box = centre.at("/taxii2/centre/collections/box/");
        browser.send(HttpMethod.PUT, "/api/tellings/" + id, withIncidents(box), 200);
        heard(id, "B-1");
        until(() -> state(id, 0).equals("waiting"));
        browser.post("/api/alerts/" + alert() + "/incidents", null, 201);
        until(() -> messages(id).size() == 2 && !telling(id).get("problem").isNull());

        browser.send(HttpMethod.PUT, "/api/tellings/" + id, withIncidents(box), 200);
        centre.status = 202;
        until(() -> centre.letters.stream().anyMatch(letter -> letter.contains("\"type\":\"incident\"")));
    }

    @Test
    void anIncidentThatMayHaveArrivedIsToldAgainOnceTellingIsOnAgain() throws InterruptedException {
        String id = follow(centre);
        String box = centre.at("/taxii2/centre/collections/box/");
        browser.send(HttpMethod.PUT, "/api/tellings/" + id, withIncidents(box), 200);
        heard(id, "B-1");
        calm(id);
        centre.status = 503;
        browser.post("/api/alerts/" + alert() + "/incidents", null, 201);
        until(() -> centre.letters.size() >= 2 && !telling(id).get("problem").isNull());

        browser.send(HttpMethod.PUT, "/api/tellings/" + id, withIncidents(box), 200);
        centre.status = 202;
        until(() -> state(id, 0).equals("sent") && centre.letters.size() >= 3);
        assertThat(centre.letters.getLast()).contains("\"type\":\"incident\"");
    }

    @Test
    void anAnswerThatWaitsIsToldThoughWhatIsToldWasSavedAgain() throws InterruptedException {
        String id = follow(centre);
        heard(id, "B-1");
        calm(id);
        centre.status = 503;
        answer("done");
        until(() -> centre.letters.size() >= 2 && !telling(id).get("problem").isNull());

        browser.send(HttpMethod.PUT, "/api/tellings/" + id, chosen(centre.at("/taxii2/centre/collections/box/")), 200);
        centre.status = 202;
        until(() -> state(id, 0).equals("sent") && centre.letters.size() >= 3);
        assertThat(messages(id).getFirst().get("answer").stringValue()).isEqualTo("done");
    }

    @Test
    void whatWasSettledWhileNothingWasToldIsToldOnceTellingIsOnAgain() throws InterruptedException {
        String id = follow(centre);
        heard(id, "B-1");
        calm(id);
        String box = centre.at("/taxii2/centre/collections/box/");
        Map<String, Object> nothing = new HashMap<>(chosen(box));
        nothing.put("answers", false);
        nothing.put("counts", false);
        browser.send(HttpMethod.PUT, "/api/tellings/" + id, nothing, 200);
        answer("done");

        browser.send(HttpMethod.PUT, "/api/tellings/" + id, chosen(box), 200);
        until(() -> messages(id).size() == 2 && state(id, 0).equals("sent"));
        assertThat(messages(id).getFirst().get("answer").stringValue()).isEqualTo("done");
    }

    /** As if the program had been killed: the centre has it, and nobody here has written that down. */
    @Test
    void whatACentreTookBeforeTheProgramWasKilledIsSentAgainTheVerySame() throws InterruptedException {
        worker.stop();
        String id;
        try {
            id = follow(centre);
            heard(id, "B-1");
            due.oldest(1_000).stream().filter(mark -> mark.alert() != null).forEach(step::take);
            UUID telling = database.sql("select id from telling where centre = ?")
                    .param(UUID.fromString(id))
                    .query(UUID.class)
                    .single();
            assertThatIllegalStateException().isThrownBy(() -> post.send(telling, untilTaken(), () -> true));
            assertThat(centre.letters).hasSize(1);
        } finally {
            worker.start();
        }
        calm(id);
        assertThat(centre.letters).hasSize(2);
        assertThat(centre.letters.get(1)).isEqualTo(centre.letters.get(0));
        assertThat(messages(id)).hasSize(1);
    }

    /** Places on the database that nobody gets any more once the centre has taken something. */
    private Semaphore untilTaken() {
        return new Semaphore(1) {
            @Override
            public void acquireUninterruptibly() {
                if (!centre.letters.isEmpty()) {
                    throw new IllegalStateException("killed");
                }
                super.acquireUninterruptibly();
            }
        };
    }

    @Test
    void aCentreThatTakesItsTimeDelaysNoOther() throws InterruptedException, IOException {
        centre.closed = new CountDownLatch(1);
        try (Centre quick = new Centre()) {
            String slow = follow(centre);
            String other = follow(quick);
            database.sql(
                            "insert into heard_document (subscription, report, address, publisher, tracking_id) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.fromString(other),
                            "report--" + UUID.nameUUIDFromBytes(new byte[1]),
                            "x",
                            PUBLISHER,
                            "B-1")
                    .update();
            heard(slow, "B-1");
            until(() -> state(other, 0).equals("sent"));
            assertThat(state(slow, 0)).isEqualTo("waiting");
            centre.closed.countDown();
            until(() -> state(slow, 0).equals("sent"));
        }
    }

    @Test
    void nothingIsSentToAnotherMachineThanTheTokenIsFor() {
        String id = follow(centre, 201);
        hospitals.show(administrator);
        JsonNode refused = browser.send(
                HttpMethod.PUT,
                "/api/tellings/" + id,
                chosen("http://127.0.0.1:9/taxii2/centre/collections/box/"),
                400);
        assertThat(refused.get("type").stringValue()).endsWith("box-invalid");
    }

    @Test
    void whoStopsListeningLeavesNothingOfIt() throws InterruptedException {
        String id = follow(centre);
        heard(id, "B-1");
        calm(id);
        browser.send(HttpMethod.DELETE, "/api/subscriptions/" + id, null, 204);
        assertThat(database.sql("select count(*) from telling where centre = ?")
                        .param(UUID.fromString(id))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from told where telling not in (select id from telling)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String follow(Centre other) {
        String id = follow(other, 201);
        hospitals.show(administrator);
        browser.send(HttpMethod.PUT, "/api/tellings/" + id, chosen(other.at("/taxii2/centre/collections/box/")), 200);
        return id;
    }

    private String follow(Centre other, int status) {
        hospitals.show(administrator);
        return browser.post(
                        "/api/subscriptions",
                        Map.of(
                                "title",
                                "Centre",
                                "address",
                                other.at("/taxii2/"),
                                "token",
                                "salvus_one",
                                "collections",
                                List.of(Map.of(
                                        "title", "Advisories", "address", other.at("/taxii2/centre/collections/1/")))),
                        status)
                .get("id")
                .stringValue();
    }

    private static Map<String, Object> chosen(String box) {
        return Map.of(
                "answers",
                true,
                "counts",
                true,
                "incidents",
                false,
                "products",
                false,
                "box",
                Map.of("address", box, "title", "Letter box"));
    }

    private static Map<String, Object> withIncidents(String box) {
        Map<String, Object> chosen = new HashMap<>(chosen(box));
        chosen.put("incidents", true);
        return chosen;
    }

    private String alert() {
        return browser.get("/api/alerts").get("items").get(0).get("id").stringValue();
    }

    /** As if the centre had told of it. */
    /** Until nothing is calculated or marked any more that would tell the centre by itself. */
    private void calm(String id) throws InterruptedException {
        until(() -> state(id, 0).equals("sent") && none("care_effect where state <> 'DONE'") && none("telling_due"));
    }

    private boolean none(String rows) {
        return database.sql("select count(*) from " + rows).query(Integer.class).single() == 0;
    }

    private void heard(String subscription, String id) {
        database.sql(
                        "insert into heard_document (subscription, report, address, publisher, tracking_id) values (?, ?, ?, ?, ?)")
                .params(UUID.fromString(subscription), AdvisoryReport.id(PUBLISHER, id), "x", PUBLISHER, id)
                .update();
        browser.upload("/api/advisories", "b.json", Bulletin.usual(id).json(), 200);
    }

    private void answer(String state) {
        JsonNode alert = browser.get("/api/alerts").get("items").get(0);
        browser.editing(alert.get("version").intValue())
                .post("/api/alerts/" + alert.get("id").stringValue() + "/answers", Map.of("state", state), 200);
    }

    private JsonNode telling(String id) {
        return browser.get("/api/tellings")
                .get("items")
                .valueStream()
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> messages(String id) {
        List<JsonNode> messages = new ArrayList<>();
        browser.get("/api/tellings/" + id + "/messages").get("items").forEach(messages::add);
        return messages;
    }

    private String state(String id, int index) {
        List<JsonNode> all = messages(id);
        return all.size() <= index ? "" : all.get(index).get("state").stringValue();
    }
}
