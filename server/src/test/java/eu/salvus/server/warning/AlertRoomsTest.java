package eu.salvus.server.warning;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.Scanned;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class AlertRoomsTest {

    private static final int TRIES = 1200;
    private static final long PAUSE = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADVISORIES = "/api/advisories";

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient database;

    @Autowired
    Rematching rematching;

    @Autowired
    AlertBooks books;

    @Autowired
    TransactionOperations transactions;

    private Browser guest;

    @BeforeEach
    void aGuestHasAPractice() {
        guest = Browser.guest(server);
        guest.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @Test
    void an_advisory_becomes_an_alert_that_names_the_device_as_the_practice_does() {
        JsonNode heard = hand(Bulletin.usual("B-1"));
        assertThat(heard.get("fresh").size()).isEqualTo(1);
        JsonNode alert = guest.get("/api/alerts").get("items").get(0);
        assertThat(alert.get("title").stringValue()).isEqualTo("Bramquist Spot");
        assertThat(alert.get("doer").stringValue()).isEqualTo("biomedical");
        assertThat(alert.get("affectedness").stringValue()).isEqualTo("affected");
        assertThat(alert.get("severity").stringValue()).isEqualTo("medium");
        assertThat(alert.get("seen").booleanValue()).isFalse();
        JsonNode detail = guest.get("/api/alerts/" + alert.get("id").stringValue());
        assertThat(detail.get("assets").get(0).get("keys").size()).isPositive();
        assertThat(detail.get("assets").get(0).get("line").stringValue()).startsWith("$.product_tree");
        assertThat(detail.get("weaknesses").get(0).get("aliases").get(0).stringValue())
                .isEqualTo("CVE-2026-0001");
        assertThat(detail.get("times").get("seen").isNull()).isFalse();
    }

    @Test
    void what_an_advisory_costs_one_hospital_is_not_what_all_others_have_of_it() {
        hand(Bulletin.usual("B-1"));
        UUID own = UUID.fromString(
                guest.get("/api/alerts").get("items").get(0).get("id").stringValue());
        Map<String, Object> alert = database.sql("select * from alert where id = ?")
                .param(own)
                .query()
                .singleRow();
        Map<String, Object> concern = database.sql("select * from alert_concern where alert = ?")
                .param(own)
                .query()
                .singleRow();
        UUID neighbour = UUID.randomUUID();
        int others = 2_000;
        transactions.executeWithoutResult(status -> {
            database.sql(
                            "insert into organisation (id, name, kind, created_at) values (?, 'Many', 'PRACTICE', current_timestamp)")
                    .param(neighbour)
                    .update();
            for (int number = 0; number < others; number++) {
                UUID id = UUID.randomUUID();
                insert("alert", alert, Map.of("id", id, "organisation", neighbour, "product_key", "product " + number));
                insert("alert_concern", concern, Map.of("alert", id));
            }
            long rows = Scanned.rows(
                    database,
                    AlertBooks.KNOWN,
                    Map.of(
                            "organisation",
                            alert.get("organisation"),
                            "keys",
                            List.of("another"),
                            "publisher",
                            concern.get("publisher"),
                            "tracking",
                            concern.get("tracking_id")));

            assertThat(rows).isBetween(1L, others / 10L);
            status.setRollbackOnly();
        });
    }

    private void insert(String table, Map<String, Object> like, Map<String, Object> but) {
        Map<String, Object> row = new LinkedHashMap<>(like);
        row.putAll(but);
        database.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    @Test
    void of_a_device_only_what_the_maker_says_is_told_and_else_biomedical_engineering_is_asked() {
        hand(Bulletin.usual("B-1"));
        JsonNode guidance = only().get("guidance");
        assertThat(guidance.get("quotes").get(0).get("text").stringValue()).isEqualTo("Update to version 5.0.");
        assertThat(guidance.get("askBiomedical").booleanValue()).isTrue();
        assertThat(guidance.get("confirmDisconnecting").booleanValue()).isTrue();
        hand(Bulletin.usual("B-1").revised("2").withWorkaround("Unplug the network cable."));
        assertThat(only().get("guidance").get("quotes").get(0).get("text").stringValue())
                .isEqualTo("Unplug the network cable.");
        assertThat(only().get("guidance").get("askBiomedical").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "coordinator", "discoverer", "translator", "user", "other"})
    void the_word_of_a_stranger_neither_stands_beside_a_device_nor_replaces_those_who_know_it(String category) {
        boolean heard = category.equals("vendor");
        ObjectNode bulletin = (ObjectNode) JSON.readTree(Bulletin.usual("B-1")
                .withWorkaround("Unplug the network cable.")
                .json());
        ((ObjectNode) bulletin.path("document").path("publisher")).put("category", category);
        guest.upload(ADVISORIES, "B-1.json", JSON.writeValueAsString(bulletin), 200);
        JsonNode guidance = only().get("guidance");
        assertThat(guidance.get("quotes").size()).isEqualTo(heard ? 2 : 0);
        assertThat(guidance.get("askBiomedical").booleanValue()).isEqualTo(!heard);
    }

    @Test
    void the_word_of_an_authority_stands_beside_a_device() {
        ObjectNode bulletin = (ObjectNode) JSON.readTree(Bulletin.usual("B-1")
                .withWorkaround("Unplug the network cable.")
                .json());
        ((ObjectNode) bulletin.path("document").path("publisher"))
                .put("category", "coordinator")
                .put("namespace", "https://www.cisa.gov/");
        guest.upload(ADVISORIES, "B-1.json", JSON.writeValueAsString(bulletin), 200);
        assertThat(only().get("guidance").get("quotes").size()).isEqualTo(2);
    }

    @Test
    void an_alert_that_was_kept_by_the_spelling_of_its_product_stays_the_only_one() {
        hand(Bulletin.usual("B-1"));
        String first = path();
        UUID id = UUID.fromString(first.substring(first.lastIndexOf('/') + 1));
        database.sql("update alert set product_key = 'bramquist/bramquist spot' where id = ?")
                .param(id)
                .update();

        JsonNode other = hand(Bulletin.usual("B-2"));
        assertThat(other.get("fresh").size()).isZero();
        JsonNode revised = hand(Bulletin.usual("B-1").revised("2").critical());
        assertThat(revised.get("fresh").size()).isZero();
        assertThat(revised.get("again").size()).isEqualTo(1);

        assertThat(path()).isEqualTo(first);
        assertThat(guest.get("/api/alerts").get("items").size()).isEqualTo(1);
        assertThat(database.sql("select product_key from alert where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("bramquist/spot");
    }

    @Test
    void what_was_asked_of_somebody_under_one_spelling_is_not_buried_under_what_was_done_under_another() {
        hand(Bulletin.usual("B-1"));
        String spelt = path();
        database.sql("update alert set product_key = 'bramquist/another spelling' where id = ?")
                .param(UUID.fromString(spelt.substring(spelt.lastIndexOf('/') + 1)))
                .update();
        String other =
                "/api/alerts/" + hand(Bulletin.usual("B-2")).get("fresh").get(0).stringValue();
        answer(other, 1, "done", 200);
        guest.editing(1)
                .send(
                        HttpMethod.POST,
                        spelt + "/answers",
                        Map.of("state", "need-help", "note", "Who has the service password?"),
                        200);

        hand(Bulletin.usual("B-1").revised("2"));

        JsonNode stays = guest.get(other);
        assertThat(stays.get("alert").get("state").stringValue()).isEqualTo("need-help");
        assertThat(words(stays.get("alert").get("raisedFor"))).containsExactly("affectedness");
        assertThat(stays.get("answer").get("note").stringValue()).isEqualTo("Who has the service password?");
        assertThat(guest.get(spelt).get("alert").get("affectedness").stringValue())
                .isEqualTo("not-affected");
        assertThat(guest.get("/api/alerts").get("open").intValue()).isEqualTo(1);
    }

    @Test
    void what_the_maker_says_of_a_device_still_stands_beside_alerts_from_before_it_was_kept_who_speaks()
            throws InterruptedException {
        hand(Bulletin.usual("B-1"));
        JsonNode before = only();
        UUID id = UUID.fromString(path().substring("/api/alerts/".length()));
        database.sql("update alert_concern set speaker = null, body = replace(body, '\"speaker\":\"VENDOR\"',"
                        + " '\"speaker\":null') where alert = ?")
                .param(id)
                .update();
        assertThat(only().get("guidance").get("quotes").size()).isZero();

        rematching.begin();

        for (int tries = 0; books.withoutSpeaker().size() > 0 && tries < TRIES; tries++) {
            Thread.sleep(PAUSE);
        }
        assertThat(books.withoutSpeaker()).isEmpty();
        assertThat(only().get("guidance")).isEqualTo(before.get("guidance"));
        assertThat(only().get("alert").get("raisedAt"))
                .isEqualTo(before.get("alert").get("raisedAt"));
    }

    @Test
    void a_deadline_that_was_told_is_not_moved_out_by_a_revision() {
        hand(Bulletin.usual("B-1").critical());
        String told = deadline();
        Duration later = Duration.ofMinutes(5);
        clock.advance(later);
        hand(Bulletin.usual("B-1").revised("2"));
        assertThat(words(only().get("alert").get("raisedFor"))).containsExactly("severity");
        assertThat(deadline()).as("less severe").isEqualTo(told);
        clock.advance(later);
        hand(Bulletin.usual("B-1").revised("3").critical());
        assertThat(deadline()).as("as severe as before").isEqualTo(told);

        answer(path(), only().get("alert").get("version").intValue(), "done", 200);
        hand(new Bulletin(
                "B-1",
                "4",
                "2026-11-20T10:00:00.000Z",
                "vers:generic/<6.0",
                Bulletin.usual("B-1").critical().vector(),
                "Update to version 6.0.",
                ""));
        assertThat(Instant.parse(deadline())).as("something new to do").isAfter(Instant.parse(told));
        clock.advance(later.multipliedBy(-2));
    }

    private String deadline() {
        JsonNode deadline = only().get("alert").get("deadline");
        assertThat(deadline.isNull()).isFalse();
        return deadline.stringValue();
    }

    @Test
    void the_same_document_again_and_the_same_with_new_dates_raise_nothing() {
        hand(Bulletin.usual("B-1"));
        JsonNode before = only();
        assertThat(hand(Bulletin.usual("B-1")).get("known").booleanValue()).isTrue();
        JsonNode redated = hand(Bulletin.usual("B-1").dated("2026-11-21T10:00:00.000Z"));
        assertThat(redated.get("fresh").size() + redated.get("again").size()).isZero();
        assertThat(only().get("alert").get("raisedAt"))
                .isEqualTo(before.get("alert").get("raisedAt"));
        assertThat(guest.get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @Test
    void a_revision_that_is_worse_is_raised_again_and_says_why_and_an_older_one_that_comes_late_is_not() {
        hand(Bulletin.usual("B-1"));
        assertThat(hand(Bulletin.usual("B-1").revised("3").critical())
                        .get("again")
                        .size())
                .isEqualTo(1);
        assertThat(words(only().get("alert").get("raisedFor"))).containsExactly("severity");
        assertThat(hand(Bulletin.usual("B-1").revised("2")).get("known").booleanValue())
                .isTrue();
        assertThat(only().get("alert").get("severity").stringValue()).isEqualTo("critical");
    }

    @Test
    void what_concerns_versions_that_are_not_here_makes_no_alert() {
        JsonNode heard = hand(Bulletin.usual("B-1").about("vers:generic/<1.0"));
        assertThat(heard.get("fresh").size()).isZero();
        assertThat(guest.get("/api/alerts").get("open").intValue()).isZero();
    }

    @Test
    void an_answer_counts_only_for_what_was_looked_at() {
        hand(Bulletin.usual("B-1"));
        String path = path();
        JsonNode answered = answer(path, 1, "done", 200);
        assertThat(answered.get("alert").get("state").stringValue()).isEqualTo("done");
        assertThat(answer(path, 1, "affected", 412).get("type").stringValue()).endsWith("alert-changed");
        assertThat(answer(path, 2, "perhaps", 400).get("type").stringValue()).endsWith("answer-unknown");
        assertThat(guest.get("/api/alerts?state=todo").get("items").size()).isZero();
        assertThat(answer(path, 2, "open", 200).get("answer").isNull()).isTrue();
    }

    @Test
    void a_note_outlives_the_next_answer_that_says_none_until_somebody_writes_another_or_takes_the_answer_back() {
        hand(Bulletin.usual("B-1"));
        String path = path();
        guest.editing(1)
                .send(HttpMethod.POST, path + "/answers", Map.of("state", "affected", "note", "Pump 3 is off."), 200);
        assertThat(answer(path, 2, "done", 200).get("answer").get("note").stringValue())
                .isEqualTo("Pump 3 is off.");
        JsonNode without =
                guest.editing(3).send(HttpMethod.POST, path + "/answers", Map.of("state", "done", "note", " "), 200);
        assertThat(without.get("answer").get("note").isNull()).isTrue();
        guest.editing(4).send(HttpMethod.POST, path + "/answers", Map.of("state", "affected", "note", "Pump 4."), 200);
        answer(path, 5, "open", 200);
        assertThat(answer(path, 6, "done", 200).get("answer").get("note").isNull())
                .isTrue();
    }

    @Test
    void what_was_done_is_asked_again_when_something_else_is_to_be_done() {
        hand(Bulletin.usual("B-1"));
        answer(path(), 1, "done", 200);
        hand(Bulletin.usual("B-1").revised("2").withWorkaround("Unplug the network cable."));
        assertThat(only().get("alert").get("state").stringValue())
                .as("the fix is the same")
                .isEqualTo("done");
        Bulletin other = new Bulletin(
                "B-1",
                "3",
                "2026-11-20T10:00:00.000Z",
                "vers:generic/<6.0",
                Bulletin.usual("B-1").vector(),
                "Update to version 6.0.",
                "");
        hand(other);
        assertThat(only().get("alert").get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void not_ours_ends_after_half_a_year() {
        hand(Bulletin.usual("B-1"));
        String path = path();
        answer(path, 1, "not-ours", 200);
        clock.advance(Duration.ofDays(179));
        alerts.toAskAgain().forEach(alerts::askAgain);
        clock.advance(Duration.ofDays(-179));
        assertThat(guest.get(path).get("alert").get("state").stringValue()).isEqualTo("not-ours");
        clock.advance(Duration.ofDays(181));
        alerts.toAskAgain().forEach(alerts::askAgain);
        clock.advance(Duration.ofDays(-181));
        assertThat(guest.get(path).get("alert").get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void the_effect_on_care_is_calculated_in_the_background_and_ranks_the_alert() throws InterruptedException {
        hand(Bulletin.usual("B-1"));
        JsonNode effect = only().get("alert").get("effect");
        for (int tries = 0; !effect.get("state").stringValue().equals("done") && tries < TRIES; tries++) {
            Thread.sleep(PAUSE);
            effect = only().get("alert").get("effect");
        }
        assertThat(effect.get("runs").intValue()).isEqualTo(200);
        JsonNode turned = effect.get("turned");
        assertThat(turned.get("careHours").doubleValue())
                .isBetween(
                        turned.get("careHoursLow").doubleValue(),
                        turned.get("careHoursHigh").doubleValue());
        assertThat(turned.get("careHours").doubleValue())
                .as("a crew that goes on from there costs more than the device")
                .isGreaterThan(effect.get("lost").get("careHours").doubleValue());
        assertThat(turned.get("ofAllCare").doubleValue()).isPositive();
        assertThat(turned.get("people").doubleValue())
                .as("whose records a crew takes that goes on from there")
                .isPositive()
                .isBetween(
                        turned.get("peopleLow").doubleValue(),
                        turned.get("peopleHigh").doubleValue());
        assertThat(turned.get("peopleHigh").doubleValue())
                .isGreaterThan(turned.get("peopleLow").doubleValue());
        assertThat(effect.get("lost").get("people").doubleValue())
                .as("a device that stops tells nobody's secrets")
                .isZero();
    }

    @Test
    void what_is_bought_after_the_warning_is_found_when_the_twin_is_saved() throws InterruptedException {
        hand(Bulletin.usual("B-1"));
        answer(path(), 1, "done", 200);
        int before = only().get("assets").size();
        String twin = "/api/twins/"
                + guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        String zone = guest.get(twin + "/graph").get("zones").get(0).get("id").stringValue();
        String bought = "{id: ecg-new, kind: medical-device, zone: " + zone
                + ", vendor: Bramquist, product: Bramquist Spot, version: \"4.2\"}";
        guest.editing(1)
                .send(
                        HttpMethod.PATCH,
                        twin,
                        Map.of("changes", List.of(Map.of("path", "assets", "value", bought, "added", true))),
                        200);
        for (int tries = 0; only().get("assets").size() == before && tries < TRIES; tries++) {
            Thread.sleep(PAUSE);
        }
        assertThat(only().get("assets").size()).isEqualTo(before + 1);
        assertThat(words(only().get("alert").get("raisedFor"))).containsExactly("affectedness");
        assertThat(only().get("alert").get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void what_stood_in_a_hospital_that_was_deleted_is_no_longer_affected() throws InterruptedException {
        Browser officer = hospitals.found(server).browser();
        String twin = officer.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                .get("id")
                .stringValue();
        officer.upload(ADVISORIES, "b.json", Bulletin.usual("B-1").json(), 200);
        officer.send(HttpMethod.DELETE, "/api/twins/" + twin, null, 204);
        JsonNode alert = officer.get("/api/alerts").get("items").get(0);
        for (int tries = 0; alert.get("assets").intValue() > 0 && tries < TRIES; tries++) {
            Thread.sleep(PAUSE);
            alert = officer.get("/api/alerts").get("items").get(0);
        }
        assertThat(alert.get("affectedness").stringValue()).isEqualTo("not-affected");
        assertThat(alert.get("title").stringValue()).isEqualTo("Bramquist Spot");
        assertThat(officer.get("/api/alerts").get("open").intValue()).isZero();
        hospitals.forget();
    }

    @Test
    void effects_nobody_asked_for_take_nothing_of_what_people_may_ask_for() {
        for (int number = 0; number < 5; number++) {
            Bulletin bulletin = Bulletin.usual("B-" + number).fixed("Update to version " + (5 + number) + ".0.");
            guest.upload(
                    ADVISORIES,
                    bulletin.id() + ".json",
                    bulletin.json().replace("CVE-2026-0001", "CVE-2026-000" + number),
                    200);
        }
        assertThat(guest.get("/api/alerts").get("items").size()).isEqualTo(5);
        String twin = guest.get("/api/twins").get("items").get(0).get("id").stringValue();
        guest.post("/api/simulations", Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", 5), 202);
    }

    @Test
    void whoever_watches_is_told_at_once_and_nobody_else() throws Exception {
        Browser stranger = Browser.guest(server);
        MockHttpServletResponse heard = guest.answer(HttpMethod.GET, "/api/events", null);
        MockHttpServletResponse silence = stranger.answer(HttpMethod.GET, "/api/events", null);
        String id = hand(Bulletin.usual("B-1")).get("fresh").get(0).stringValue();
        until(() -> said(heard).contains("event:alert") && said(heard).contains(id));
        assertThat(said(silence)).doesNotContain(id);
        stranger.send(HttpMethod.GET, "/api/alerts/" + id, null, 404);
    }

    private static String said(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_is_no_advisory_is_told_with_its_place_and_stops_no_other() {
        JsonNode told = guest.upload(ADVISORIES, "notes.json", "{\"document\": {}}", 200)
                .get("items")
                .get(0);
        assertThat(told.get("title").isNull()).isTrue();
        assertThat(told.get("problems").get(0).get("place").stringValue()).startsWith("$.document");
        assertThat(told.get("problems").get(0).get("remedy").stringValue()).isNotEmpty();
        guest.upload(ADVISORIES, "deep.json", "[".repeat(100_000), 200);
    }

    @Test
    void the_same_advisory_arriving_many_times_at_once_is_stored_once() {
        List<CompletableFuture<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(CompletableFuture.supplyAsync(() -> hand(Bulletin.usual("B-1"))));
        }
        long fresh = all.stream()
                .map(CompletableFuture::join)
                .filter(heard -> heard.get("fresh").size() > 0)
                .count();
        assertThat(fresh).isEqualTo(1);
        assertThat(guest.get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @Test
    void the_list_is_filtered_by_doer_by_text_and_by_state() {
        hand(Bulletin.usual("B-1"));
        assertThat(guest.get("/api/alerts?doer=it").get("items").size()).isZero();
        assertThat(guest.get("/api/alerts?doer=biomedical&text=bramquist")
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(guest.get("/api/alerts?text=100%25").get("items").size()).isZero();
        assertThat(guest.get("/api/alerts?state=nonsense").get("items").size()).isZero();
        String id = guest.get("/api/alerts").get("items").get(0).get("id").stringValue();
        assertThat(guest.get("/api/alerts?after=" + id).get("items").size()).isZero();
    }

    private JsonNode hand(Bulletin bulletin) {
        return guest.upload(ADVISORIES, bulletin.id() + ".json", bulletin.json(), 200)
                .get("items")
                .get(0);
    }

    private String path() {
        return "/api/alerts/"
                + guest.get("/api/alerts").get("items").get(0).get("id").stringValue();
    }

    private JsonNode only() {
        return guest.get(path());
    }

    private JsonNode answer(String path, int version, String state, int expected) {
        return guest.editing(version).send(HttpMethod.POST, path + "/answers", Map.of("state", state), expected);
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
