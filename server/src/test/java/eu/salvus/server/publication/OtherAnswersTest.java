package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Two analysts who write about one row of the queue. */
@ServerTest
class OtherAnswersTest {

    private static final String WRITTEN = "/api/publications/written";

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    private Somebody centre;
    private Somebody colleague;
    private Browser desk;
    private String group;

    @BeforeEach
    void twoAnalystsHaveARow() {
        centre = hospitals.found(server);
        colleague = hospitals.invite(server, centre, "centre-analyst");
        hospitals.show(centre);
        desk = centre.browser();
        askFrom(50);
        group = desk.post("/api/collections", Map.of("title", "Advisories"), 201)
                .get("id")
                .stringValue();
        desk.upload("/api/advisories", "b.json", Bulletin.usual("B-1").json(), 200);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aRowSaysWhoseAdvisoryAboutItWaits() {
        assertThat(row().get("waiting").isNull()).isTrue();
        somebodyReads();
        askFrom(1);

        send(desk, "One", 200);

        JsonNode waiting = row().get("waiting");
        assertThat(waiting.get("title").stringValue()).isEqualTo("One");
        assertThat(waiting.get("own").booleanValue()).isTrue();
        JsonNode seen =
                colleague.browser().get("/api/queue").get("items").get(0).get("waiting");
        assertThat(seen.get("own").booleanValue()).isFalse();
        assertThat(seen.get("by").stringValue()).isNotEmpty();
    }

    @Test
    void anotherAdvisoryAboutARowOfWhichOneWaitsIsRefusedByNameUnlessItIsMeant() {
        somebodyReads();
        askFrom(1);
        send(desk, "One", 200);

        JsonNode refused = send(colleague.browser(), "Two", 409);

        assertThat(refused.get("type").stringValue()).endsWith("row-waits");
        assertThat(refused.get("detail").stringValue()).contains("One");
        assertThat(proposals()).hasSize(1);
        asWell(colleague.browser(), "Two");
        assertThat(proposals()).hasSize(2);
    }

    @Test
    void anotherAdvisoryAboutARowThatIsAnsweredIsRefusedByNameUnlessItIsMeant() {
        Map<String, Object> late = asked("Two");
        send(desk, "One", 200);

        JsonNode refused = colleague.browser().post(WRITTEN, late, 409);

        assertThat(refused.get("type").stringValue()).endsWith("row-published");
        assertThat(refused.get("detail").stringValue()).contains("One");
        late.put("asWell", other(check(late)));
        colleague.browser().post(WRITTEN, late, 200);
        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(2);
    }

    @Test
    void whoOnlyWritesIsToldOfTheOtherOneAndNotRefused() {
        Map<String, Object> late = asked("Two");
        assertThat(check(late).get("other").isNull()).isTrue();
        send(desk, "One", 200);

        JsonNode checked = check(late);

        assertThat(checked.get("other").get("title").stringValue()).isEqualTo("One");
        assertThat(checked.get("problems").size()).isZero();
    }

    @Test
    void aRowThatIsOpenAgainIsAnsweredOnceMore() {
        Map<String, Object> next = asked("Two");
        send(desk, "One", 200);
        desk.upload(
                "/api/advisories", "b.json", Bulletin.usual("B-2").critical().json(), 200);

        colleague.browser().post(WRITTEN, next, 200);

        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(2);
    }

    @Test
    void whatWaitsAnswersTheRowThatItsOwnWasMadeOneWith() {
        somebodyReads();
        askFrom(1);
        send(desk, "One", 200);
        String answered = row().get("id").stringValue();
        String other = second(answered);

        desk.post("/api/queue/" + other + "/merge", Map.of("other", answered), 200);

        assertThat(row().get("waiting").get("title").stringValue()).isEqualTo("One");
    }

    @Test
    void whatIsMeantBesidesOneIsRefusedWhereALaterOneWasPublished() {
        Map<String, Object> late = asked("Three");
        somebodyReads();
        askFrom(1);
        send(desk, "One", 200);
        late.put("asWell", other(check(late)));
        askFrom(50);
        asWell(desk, "Two");

        JsonNode refused = colleague.browser().post(WRITTEN, late, 409);

        assertThat(refused.get("detail").stringValue()).contains("Two");
    }

    @Test
    void whatIsMeantBesidesOneIsRefusedWhereALaterOneWaits() {
        Map<String, Object> late = asked("Three");
        somebodyReads();
        askFrom(1);
        send(desk, "One", 200);
        late.put("asWell", other(check(late)));
        asWell(desk, "Two");

        JsonNode refused = colleague.browser().post(WRITTEN, late, 409);

        assertThat(refused.get("detail").stringValue()).contains("Two");
    }

    @Test
    void whoWroteTheOtherOneIsToldThatItIsTheirOwn() {
        Map<String, Object> late = asked("Two");
        somebodyReads();
        askFrom(1);
        send(desk, "One", 200);
        assertThat(own(centre, late)).isTrue();
        assertThat(own(colleague, late)).isFalse();
        askFrom(50);
        asWell(desk, "Published");

        assertThat(own(centre, late)).isTrue();
        assertThat(own(colleague, late)).isFalse();
    }

    @Test
    void whatWasTakenBackAnswersItsRowNoMore() {
        Map<String, Object> next = asked("Two");
        String publication = send(desk, "One", 200).get("publication").get("id").stringValue();
        desk.post("/api/publications/" + publication + "/withdrawal", Map.of("reason", "A false alarm"), 200);

        assertThat(check(next).get("other").isNull()).isTrue();
        colleague.browser().post(WRITTEN, next, 200);
    }

    @Test
    void anAnswerToARowThatWasMadeOneWithAnotherAnswersThatOne() {
        Map<String, Object> late = asked("Two");
        String gone = row().get("id").stringValue();
        String other = second(gone);
        desk.post("/api/queue/" + other + "/merge", Map.of("other", gone), 200);
        assertThat(desk.get("/api/queue/" + gone + "/draft").toString()).contains("Bramquist");

        colleague.browser().post(WRITTEN, late, 200);

        assertThat(desk.get("/api/queue").get("items").size()).isZero();
        assertThat(desk.get("/api/queue?state=published")
                        .get("items")
                        .get(0)
                        .get("id")
                        .stringValue())
                .isEqualTo(other);
    }

    @Test
    void whatWaitsAboutARowThatAnAdvisoryMadeOneWithAnotherIsSeenThereAndAnswersIt() {
        somebodyReads();
        askFrom(1);
        String first = row().get("id").stringValue();
        String gone = second(first);
        Map<String, Object> written = asked("Two");
        written.put("weakness", gone);
        String proposal =
                desk.post(WRITTEN, written, 200).get("proposal").get("id").stringValue();
        desk.upload("/api/advisories", "c.json", ofBoth(), 200);

        assertThat(row().get("id").stringValue()).isEqualTo(first);
        assertThat(row().get("waiting").get("title").stringValue()).isEqualTo("Two");
        written.put("weakness", first);
        assertThat(colleague.browser().post(WRITTEN, written, 409).get("detail").stringValue())
                .contains("Two");
        String seen = desk.get("/api/proposals/" + proposal + "/document")
                .get("sha256")
                .stringValue();
        colleague.browser().post("/api/proposals/" + proposal + "/approval", Map.of("sha256", seen), 200);
        assertThat(desk.get("/api/queue").get("items").size()).isZero();
    }

    @Test
    void whereTheLaterOfTwoIsTakenBackTheEarlierStillStands() {
        Map<String, Object> next = asked("Three");
        Map<String, Object> second = asked("Two");
        send(desk, "One", 200);
        second.put("asWell", other(check(second)));
        String publication =
                desk.post(WRITTEN, second, 200).get("publication").get("id").stringValue();
        desk.post("/api/publications/" + publication + "/withdrawal", Map.of("reason", "A false alarm"), 200);

        assertThat(check(next).get("other").get("title").stringValue()).isEqualTo("One");
    }

    /** Its publisher knows the weakness by both names. */
    private static String ofBoth() {
        return Bulletin.usual("B-3")
                .json()
                .replace(
                        "\"cve\":\"CVE-2026-0001\"",
                        "\"cve\":\"CVE-2026-0001\",\"ids\":[{\"system_name\":\"CVE\",\"text\":\"CVE-2026-0002\"}]");
    }

    private String second(String answered) {
        desk.upload(
                "/api/advisories",
                "b.json",
                Bulletin.usual("B-2").json().replace("CVE-2026-0001", "CVE-2026-0002"),
                200);
        return desk.get("/api/queue")
                .get("items")
                .valueStream()
                .map(row -> row.get("id").stringValue())
                .filter(id -> !id.equals(answered))
                .findFirst()
                .orElseThrow();
    }

    private static String other(JsonNode checked) {
        return checked.get("other").get("id").stringValue();
    }

    private static boolean own(Somebody who, Map<String, Object> asked) {
        return who.browser()
                .post("/api/drafts/check", asked, 200)
                .get("other")
                .get("own")
                .booleanValue();
    }

    private void somebodyReads() {
        Somebody reader = hospitals.neighbour(server, centre, "it");
        String organisation =
                reader.browser().get("/api/me").get("organisation").get("id").stringValue();
        hospitals.show(centre);
        desk.send(
                HttpMethod.PUT,
                "/api/collections/" + group + "/rights/" + organisation,
                Map.of("mayRead", true, "mayWrite", false),
                204);
    }

    private void askFrom(int readers) {
        hospitals.show(centre);
        Map<String, Object> careful = new HashMap<>(Bulletin.PUBLISHER);
        careful.put("approvalFrom", readers);
        desk.send(HttpMethod.PUT, "/api/publisher", careful, 200);
    }

    private JsonNode row() {
        return desk.get("/api/queue").get("items").get(0);
    }

    private List<JsonNode> proposals() {
        return desk.get("/api/proposals").get("items").valueStream().toList();
    }

    private JsonNode send(Browser browser, String title, int expected) {
        return browser.post(WRITTEN, asked(title), expected);
    }

    private void asWell(Browser browser, String title) {
        Map<String, Object> asked = asked(title);
        asked.put("asWell", other(check(asked)));
        browser.post(WRITTEN, asked, 200);
    }

    private JsonNode check(Map<String, Object> asked) {
        return colleague.browser().post("/api/drafts/check", asked, 200);
    }

    private Map<String, Object> asked(String title) {
        return new HashMap<>(Map.of(
                "collection",
                group,
                "draft",
                Bulletin.usual(title).draft(),
                "weakness",
                row().get("id").stringValue()));
    }
}
