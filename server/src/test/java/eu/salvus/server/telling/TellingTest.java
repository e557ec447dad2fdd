package eu.salvus.server.telling;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Bulletin;
import eu.salvus.server.Meeting;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.subscription.FollowedCentreChanged;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What an organisation on the centre's own instance tells it, from the switch to the letter box. */
@ServerTest
class TellingTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TellingRows tellings;

    @Autowired
    ForgottenTellings forgotten;

    private Somebody centre;
    private Somebody one;
    private String collection;
    private String box;

    @BeforeEach
    void aCentreThatTakesLettersHostsAPractice() {
        centre = hospitals.found(server);
        one = hospitals.neighbour(server, centre, "administrator", "security-officer", "it");
        one.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        hospitals.show(centre);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = made("Advisories");
        box = made("Letter box");
        share(collection, true, false);
        share(box, false, true);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void nothingIsToldBeforeSomebodySaysSo() throws InterruptedException {
        publish("R-1");
        until(() -> alerts() == 1);
        answer("affected");
        assertThat(telling().get("chosen").get("answers").booleanValue()).isFalse();
        assertThat(messages()).isEmpty();
        assertThat(inTheBox("sighting")).isEmpty();
        assertThat(database.sql("select count(*) from telling_due")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsShownBeforehandIsWordForWordWhatIsSentButForItsTimes() throws InterruptedException {
        publish("R-1");
        until(() -> alerts() == 1);
        JsonNode shown = one.browser()
                .post("/api/tellings/" + organisation() + "/preview", chosen(true, true, false, "FR", "FR-BRE"), 200)
                .get("items")
                .get(0);
        assertThat(shown.get("sample").booleanValue()).isFalse();
        clock.advance(Duration.ofSeconds(2));
        choose(chosen(true, true, false, "FR", "FR-BRE"));
        until(() -> state(0).equals("sent"));

        String sent = messages().getFirst().get("body").stringValue();
        assertThat(timeless(sent)).isEqualTo(timeless(shown.get("body").stringValue()));
        assertThat(inTheBox("sighting")).hasSize(1);
        assertThat(sent).contains(inTheBox("sighting").getFirst());
        assertThat(sent).contains("\"answer\":\"touched\"", "\"count\":1", "\"administrative_area\":\"FR-BRE\"");
    }

    @Test
    void anAnswerIsTheSameSightingInALaterVersion() throws InterruptedException {
        choose(chosen(true, false, false, null, null));
        publish("R-1");
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        clock.advance(Duration.ofMinutes(1));
        answer("need-help");
        until(() -> messages().size() == 2 && state(0).equals("sent"));

        List<String> told = inTheBox("sighting");
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).contains("\"answer\":\"need-help\"").doesNotContain("count");
        assertThat(id(told.get(1))).isEqualTo(id(told.get(0)));
        assertThat(inTheBox("identity")).hasSize(1);
        assertThat(messages().getFirst().get("answer").stringValue()).isEqualTo("need-help");
    }

    @Test
    void nothingThatNamesAnybodyOrAnythingIsInWhatIsSent() throws InterruptedException {
        choose(chosen(true, true, true, null, null));
        publish("R-1");
        until(() -> messages().size() == 1);
        clock.advance(Duration.ofMinutes(1));
        String alert = alert();
        one.browser()
                .editing(1)
                .post(
                        "/api/alerts/" + alert + "/answers",
                        Map.of("state", "affected", "note", "Ask Sister Agnes"),
                        200);
        one.browser().post("/api/alerts/" + alert + "/incidents", null, 201);
        until(() -> messages().size() == 3
                && messages().stream()
                        .allMatch(each -> each.get("state").stringValue().equals("sent")));

        String twin =
                one.browser().get("/api/twins").get("items").get(0).get("id").stringValue();
        for (JsonNode each : messages()) {
            assertThat(each.get("body").stringValue())
                    .doesNotContain("Agnes", "Praxis", "Markt", "Bramquist", "Spot", alert, twin, organisation())
                    .doesNotContain("Dominique", "hospital.example", "localhost", "R-1");
        }
        assertThat(inTheBox("incident")).hasSize(1);
        assertThat(inTheBox("incident").getFirst()).contains("\"report_refs\"");
    }

    @Test
    void anIncidentIsToldOnceHoweverOftenItsFactsAreTaken() throws InterruptedException {
        choose(chosen(false, false, true, null, null));
        publish("R-1");
        until(() -> alerts() == 1);
        one.browser().post("/api/alerts/" + alert() + "/incidents", null, 201);
        until(() -> inTheBox("incident").size() == 1);
        one.browser().post("/api/alerts/" + alert() + "/incidents", null, 201);
        until(() -> marks() == 0);

        assertThat(messages()).hasSize(1);
        assertThat(inTheBox("sighting")).isEmpty();
    }

    @Test
    void whatTheCentreDidNotTellOfItIsNotToldOf() throws InterruptedException {
        choose(chosen(true, true, true, null, null));
        one.browser()
                .upload("/api/advisories", "b.json", Bulletin.usual("OTHER-1").json(), 200);
        until(() -> alerts() == 1);
        one.browser().post("/api/alerts/" + alert() + "/incidents", null, 201);
        until(() -> marks() == 0);
        assertThat(messages()).isEmpty();
    }

    @Test
    void switchedOffNothingThatWaitsIsSent() throws InterruptedException {
        choose(chosen(true, true, false, null, null));
        share(box, false, false);
        publish("R-1");
        until(() -> messages().size() == 1 && messages().getFirst().get("tries").intValue() > 0);
        assertThat(telling().get("problem").stringValue()).isEqualTo("refused");
        assertThat(telling().get("waiting").intValue()).isEqualTo(1);

        choose(chosen(false, false, false, null, null));
        share(box, false, true);
        clock.advance(Duration.ofHours(7));
        hospitals.show(one = new Somebody(hospitals.signIn(server, one), one.email(), one.secret()));
        assertThat(state(0)).isEqualTo("stopped");
        assertThat(inTheBox("sighting")).isEmpty();
        assertThat(telling().get("waiting").intValue()).isZero();
    }

    @Test
    void productsAreToldByNamesOfMakersAloneAndTakenBackWhenSwitchedOff() throws InterruptedException {
        String twin = "/api/twins/" + twin();
        save(twin, 1, yaml(twin, 1));
        choose(products());
        until(() -> messages().size() == 1 && state(0).equals("sent"));

        JsonNode message = messages().getFirst();
        assertThat(message.get("kind").stringValue()).isEqualTo("products");
        assertThat(message.get("products").longValue()).isEqualTo(1);
        String body = message.get("body").stringValue();
        assertThat(body)
                .contains("\"vendor\":\"Philips\"", "\"name\":\"IntelliVue MX800\"")
                .doesNotContain("Agnes", "ward", "4.2", "SN-7", "Bramquist", "Praxis", "Practice", twin, organisation())
                .doesNotContain("location", "count", "ecg");
        assertThat(inTheBox("software")).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        choose(chosen(false, false, false, null, null));
        until(() -> messages().size() == 2 && state(0).equals("sent"));
        List<String> lists = inTheBox("grouping");
        assertThat(lists).hasSize(2);
        assertThat(lists.getFirst()).contains("software--");
        assertThat(lists.getLast()).doesNotContain("software--");
        assertThat(id(lists.getLast())).isEqualTo(id(lists.getFirst()));
    }

    @Test
    void aListOfProductsIsToldAnewOnlyWhereItIsAnotherAndNoOftenerThanOnceAnHour() throws InterruptedException {
        String twin = "/api/twins/" + twin();
        save(twin, 1, yaml(twin, 1));
        choose(products());
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        save(twin, 2, yaml(twin, 2).replace("SN-7", "SN-8"));
        until(() -> marks() == 0);
        assertThat(messages()).hasSize(1);

        save(twin, 3, yaml(twin, 3).replace("IntelliVue", "Efficia"));
        until(() -> database.sql("select count(*) from telling_due where marked_at > ?")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(messages()).hasSize(1);

        clock.advance(Duration.ofMinutes(61));
        until(() -> inTheBox("grouping").size() == 2);
        assertThat(inTheBox("software").getLast()).contains("Efficia MX800");
        assertThat(inTheBox("software")).hasSize(2);
    }

    @Test
    void aPseudonymOfAnotherLetterBoxIsAnotherOne() throws InterruptedException {
        choose(chosen(true, false, false, null, null));
        publish("R-1");
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        String first = id(inTheBox("identity").getFirst());
        hospitals.show(centre);
        box = made("Another letter box");
        share(box, false, true);
        clock.advance(Duration.ofMinutes(1));
        choose(chosen(true, false, false, null, null));
        until(() -> messages().size() == 2 && state(0).equals("sent"));

        assertThat(id(inTheBox("identity").getFirst())).isNotEqualTo(first);
    }

    @Test
    void theSecretOfPseudonymsIsToldToNobodyAndStoredSealed() {
        choose(chosen(true, false, false, null, null));
        String sealed =
                database.sql("select secret from telling").query(String.class).single();
        assertThat(sealed).startsWith("1.");
        assertThat(one.browser().get("/api/tellings").toString()).doesNotContain(sealed, "secret");
        assertThat(one.browser().get("/api/audit").toString()).contains("telling-changed");
    }

    @Test
    void earlierWordsAreForgottenAfterHalfAYearAndTheLastOnesStay() throws InterruptedException {
        choose(chosen(true, false, false, null, null));
        publish("R-1");
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        clock.advance(Duration.ofMinutes(1));
        answer("need-help");
        until(() -> messages().size() == 2 && state(0).equals("sent"));
        clock.advance(Duration.ofMinutes(1));
        answer("done");
        until(() -> messages().size() == 3 && state(0).equals("sent"));

        said("TOUCHED", ForgottenTellings.EARLIER_WORDS_KEPT.plusDays(1));
        said("NEED_HELP", ForgottenTellings.EARLIER_WORDS_KEPT.minusDays(1));
        forgotten.forgetEarlierWords();
        assertThat(messages().stream().map(each -> each.get("answer").stringValue()))
                .containsExactly("done", "need-help");

        said("NEED_HELP", ForgottenTellings.EARLIER_WORDS_KEPT.plusDays(2));
        said("DONE", ForgottenTellings.EARLIER_WORDS_KEPT.plusDays(1));
        forgotten.forgetEarlierWords();
        assertThat(messages().stream().map(each -> each.get("answer").stringValue()))
                .as("however old the last word is")
                .containsExactly("done");
    }

    private void said(String answer, Duration ago) {
        assertThat(database.sql("update told set modified_at = ? where answer = ? and telling = ?")
                        .params(clock.instant().minus(ago).atOffset(ZoneOffset.UTC), answer, mine())
                        .update())
                .isEqualTo(1);
    }

    @Test
    void howMuchWasToldStaysInTheLogWhenACentreIsListenedToNoMore() throws InterruptedException {
        choose(chosen(true, false, false, null, null));
        publish("R-1");
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        UUID telling = mine();
        leave();
        assertThat(database.sql("select count(*) from told where telling = ?")
                        .param(telling)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql(
                                "select detail from audit_entry where organisation = ? and subject = ? and actor = 'salvus'")
                        .params(UUID.fromString(organisation()), "telling/" + organisation())
                        .query(String.class)
                        .list())
                .containsExactly("{\"forgotten\":true,\"sent\":1}");
    }

    /** Whoever sends holds the telling, then what it tells: taken the other way round, one of both would be ended by the database. */
    @Test
    void whoeverForgetsWhatWasToldHoldsTheTellingFirst() throws InterruptedException {
        choose(chosen(true, false, false, null, null));
        publish("R-1");
        until(() -> messages().size() == 1 && state(0).equals("sent"));
        UUID telling = mine();
        new Meeting(database, transactions)
                .of(
                        () -> assertThat(tellings.held(telling)).isPresent(),
                        this::leave,
                        () -> assertThat(database.sql("select id from told where telling = ? for update skip locked")
                                        .param(telling)
                                        .query((row, number) -> row.getObject("id", UUID.class))
                                        .list())
                                .as("what nobody else holds")
                                .hasSize(1));
        assertThat(database.sql("select count(*) from told where telling = ?")
                        .param(telling)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID mine() {
        return database.sql("select id from telling where organisation = ?")
                .param(UUID.fromString(organisation()))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    /** As if its own instance were a centre that it listens to no more. */
    private void leave() {
        UUID self = UUID.fromString(organisation());
        transactions.executeWithoutResult(begun -> forgotten.forget(new FollowedCentreChanged(self, false)));
    }

    private void answer(String state) {
        JsonNode alert = one.browser().get("/api/alerts").get("items").get(0);
        one.browser()
                .editing(alert.get("version").intValue())
                .post("/api/alerts/" + alert.get("id").stringValue() + "/answers", Map.of("state", state), 200);
    }

    private static String timeless(String body) {
        return body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then");
    }

    private static String id(String json) {
        return json.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, Object> chosen(
            boolean answers, boolean counts, boolean incidents, String country, String region) {
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("answers", answers);
        chosen.put("counts", counts);
        chosen.put("incidents", incidents);
        chosen.put("products", false);
        chosen.put("box", Map.of("address", box, "title", "Letter box"));
        chosen.put("country", country);
        chosen.put("region", region);
        return chosen;
    }

    private Map<String, Object> products() {
        Map<String, Object> chosen = chosen(false, false, false, "FR", null);
        chosen.put("products", true);
        return chosen;
    }

    private String twin() {
        return one.browser().get("/api/twins").get("items").get(0).get("id").stringValue();
    }

    /** The practice with a monitor as somebody described it by hand. */
    private String yaml(String twin, int version) {
        String text = one.browser().text(twin + "/versions/" + version + "/yaml");
        return text.contains("Philips")
                ? text
                : text.replace("vendor: Bramquist", "vendor: Philips Medical Systems")
                        .replace(
                                "product: Bramquist Spot",
                                "product: 'IntelliVue MX800 (ward of Sister Agnes), version 4.2 SN-7'");
    }

    private void save(String twin, int version, String yaml) {
        hospitals.show(one);
        one.browser().editing(version).send(HttpMethod.PUT, twin + "/yaml", Map.of("yaml", yaml), 200);
    }

    private void choose(Map<String, Object> chosen) {
        hospitals.show(one);
        one.browser().send(HttpMethod.PUT, "/api/tellings/" + organisation(), chosen, 200);
    }

    private JsonNode telling() {
        return one.browser().get("/api/tellings").get("items").get(0);
    }

    private List<JsonNode> messages() {
        List<JsonNode> messages = new ArrayList<>();
        one.browser()
                .get("/api/tellings/" + organisation() + "/messages")
                .get("items")
                .forEach(messages::add);
        return messages;
    }

    private String state(int index) {
        return messages().size() <= index
                ? ""
                : messages().get(index).get("state").stringValue();
    }

    private List<String> inTheBox(String type) {
        return database.sql("select body from collection_object where collection = ? and type = ? order by added")
                .params(UUID.fromString(box), type)
                .query(String.class)
                .list();
    }

    private long marks() {
        return database.sql("select count(*) from telling_due")
                .query(Long.class)
                .single();
    }

    private int alerts() {
        return one.browser().get("/api/alerts").get("items").size();
    }

    private String alert() {
        return one.browser().get("/api/alerts").get("items").get(0).get("id").stringValue();
    }

    private String made(String title) {
        return centre.browser()
                .post("/api/collections", Map.of("title", title), 201)
                .get("id")
                .stringValue();
    }

    private void share(String what, boolean read, boolean write) {
        hospitals.show(centre);
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + what + "/rights/" + organisation(),
                        Map.of("mayRead", read, "mayWrite", write),
                        204);
    }

    private void publish(String id) {
        centre.browser()
                .upload(
                        "/api/publications?collection=" + collection,
                        "r.json",
                        Bulletin.usual(id).published("AMBER"),
                        200);
    }

    private String organisation() {
        return one.browser().get("/api/me").get("organisation").get("id").stringValue();
    }
}
