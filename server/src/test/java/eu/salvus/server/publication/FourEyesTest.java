package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.RefusedException;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two analysts decide at a centre: what waits, what the second one sees, and who is let in. */
@ServerTest
class FourEyesTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    OwnCollections collections;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MovingClock clock;

    private Somebody centre;
    private Somebody colleague;
    private Browser desk;
    private String group;

    @BeforeEach
    void twoAnalystsHaveAGroup() {
        centre = hospitals.found(server);
        colleague = hospitals.invite(server, centre, "centre-analyst");
        hospitals.show(centre);
        desk = centre.browser();
        askFrom(50);
        group = group("Advisories");
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void draftsThatWaitHaveNumbersOfTheirOwnSoThatEachIsPublished() {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        String first = id(written(draft("One")).get("proposal"));
        String second = id(written(draft("Two")).get("proposal"));

        assertThat(approve(first).get("trackingId").stringValue()).endsWith("-0001");
        assertThat(approve(second).get("trackingId").stringValue()).endsWith("-0002");
        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(2);
    }

    @Test
    void theVerySameDocumentWaitsOnceHoweverOftenItIsHandedIn() {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        String document = Bulletin.usual("B").published("GREEN");
        for (int times = 0; times < 3; times++) {
            assertThat(handIn(group, document).get("waits").booleanValue()).isTrue();
        }

        JsonNode waiting = desk.get("/api/proposals").get("items");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.get(0).propertyNames()).doesNotContain("draft", "document");
    }

    @Test
    void anotherDocumentOfAnIdThatWaitsIsRefusedUntilThatOneIsDecided() {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        handIn(group, Bulletin.usual("B").published("GREEN"));

        String other = Bulletin.usual("B").published("GREEN").replace("What it is about.", "Something else.");
        JsonNode refused = handIn(group, other);
        assertThat(refused.get("waits").booleanValue()).isFalse();
        assertThat(refused.get("problems").get(0).get("what").stringValue())
                .isEqualTo("Another one of the same id waits already");
        assertThat(handIn(group("Nobody"), other).get("publication").isNull()).isTrue();

        desk.send(HttpMethod.DELETE, "/api/proposals/" + waiting(), null, 204);
        assertThat(handIn(group, other).get("waits").booleanValue()).isTrue();
    }

    @Test
    void noMoreWaitThanAnybodyWouldLookAt() {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        for (int number = 0; number < 200; number++) {
            handIn(group, Bulletin.usual("B-" + number).published("GREEN"));
        }

        assertThat(handIn(group, Bulletin.usual("B-200").published("GREEN"))
                        .get("problems")
                        .get(0)
                        .get("what")
                        .stringValue())
                .isEqualTo("Too many wait already");
        assertThat(desk.get("/api/proposals").get("items").size()).isEqualTo(200);
    }

    @Test
    void theSecondAnalystSeesEveryLetterAndApprovesJustThat() {
        String before = Bulletin.usual("B").published("GREEN");
        handIn(group, before);
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        String document = Bulletin.usual("C").published("GREEN");
        handIn(group, document);
        Browser other = colleague.browser();
        String path = "/api/proposals/" + waiting();

        JsonNode shown = other.get(path + "/document");
        assertThat(shown.get("text").stringValue()).isEqualTo(document);
        assertThat(shown.get("before").isNull()).isTrue();
        assertThat(shown.get("sha256").stringValue())
                .isEqualTo(Fingerprint.of(document.getBytes(StandardCharsets.UTF_8)));
        other.post(path + "/approval", Map.of(), 400);
        JsonNode unseen = other.post(path + "/approval", Map.of("sha256", Fingerprint.of(before)), 409);
        assertThat(unseen.get("type").stringValue()).endsWith("proposal-unseen");
        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(1);
        other.post(path + "/approval", Map.of("sha256", shown.get("sha256").stringValue()), 200);
        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(2);
    }

    @Test
    void neitherATokenNorABrowserThatSomebodyLeftOpenApproves() throws Exception {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        String document = Bulletin.usual("B").published("GREEN");
        handIn(group, document);
        String path = "/api/proposals/" + waiting() + "/approval";
        Map<String, Object> seen = Map.of("sha256", Fingerprint.of(document.getBytes(StandardCharsets.UTF_8)));
        Browser other = colleague.browser();
        hospitals.show(colleague);
        String token = other.post(
                        "/api/tokens", Map.of("name", "Desk", "scopes", List.of("manage-collection"), "days", 1), 201)
                .get("token")
                .stringValue();

        assertThat(server.perform(MockMvcRequestBuilders.post(path)
                                .header("Authorization", "Bearer " + token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(JsonMapper.shared().writeValueAsString(seen)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        clock.advance(Duration.ofMinutes(6));
        assertThat(other.post(path, seen, 403).get("type").stringValue()).endsWith("step-up-needed");
        assertThat(desk.get("/api/publications").get("items").size()).isZero();
        hospitals.show(colleague);
        other.post(path, seen, 200);
    }

    @Test
    void besideARevisionThatWaitsStandsWhatIsPublished() {
        JsonNode first = written(draft("One")).get("publication");
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        Map<String, Object> revision = asked(draft("Two"));
        revision.put("publication", id(first));
        desk.post("/api/publications/written", revision, 200);

        JsonNode shown = colleague.browser().get("/api/proposals/" + waiting() + "/document");
        assertThat(shown.get("before").stringValue()).contains("\"One\"").doesNotContain("\"Two\"");
        assertThat(shown.get("text").stringValue()).contains("\"Two\"", "https://bramquist.example/1", "No password.");
    }

    @Test
    void whoeverWouldMakeManyOfTheReadersOfWhatOneAnalystPublishedIsLetInByTwo() {
        askFrom(2);
        written(draft("One"));
        Somebody few = hospitals.neighbour(server, centre, "it");
        Somebody many = hospitals.neighbour(server, centre, "it");
        Somebody more = hospitals.neighbour(server, centre, "it");
        share(few);

        hospitals.show(centre);
        for (int times = 0; times < 2; times++) {
            JsonNode waits = desk.send(HttpMethod.PUT, rights(many), Map.of("mayRead", true, "mayWrite", false), 409);
            assertThat(waits.get("type").stringValue()).endsWith("admission-waits");
        }
        assertThat(readers()).isEqualTo(1);

        hospitals.show(colleague);
        colleague.browser().send(HttpMethod.PUT, rights(many), Map.of("mayRead", true, "mayWrite", false), 204);
        assertThat(readers()).isEqualTo(2);
        share(more);
        assertThat(readers()).isEqualTo(3);
    }

    @Test
    void nobodyJoinsAWideGroupByALinkBeforeTwoHaveSeenWhatItHolds() {
        UUID reader = organisation(hospitals.neighbour(server, centre, "it"));
        hospitals.show(centre);
        written(draft("One"));
        askFrom(1);

        assertThatThrownBy(() -> collections.letRead(UUID.fromString(group), reader))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo("join-waits"));
        askFrom(2);
        collections.letRead(UUID.fromString(group), reader);
        assertThat(readers()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoJoinInTheSameMomentOnlyTheOneIsLetInWhomNobodyHasToBeAskedFor() {
        UUID one = organisation(hospitals.neighbour(server, centre, "it"));
        UUID other = organisation(hospitals.neighbour(server, centre, "it"));
        written(draft("One"));
        askFrom(2);

        try (ExecutorService second = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = transactions.execute(first -> {
                collections.letRead(UUID.fromString(group), one);
                Future<?> begun = second.submit(() ->
                        transactions.executeWithoutResult(same -> collections.letRead(UUID.fromString(group), other)));
                // It has to wait: whoever does not is done well within that time.
                assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            });
            assertThatThrownBy(late::get).hasCauseInstanceOf(RefusedException.class);
        }
        assertThat(readers()).isEqualTo(1);
    }

    @Test
    void whatOneAnalystTellsFewByFewAddsUpForADay() {
        Somebody here = hospitals.neighbour(server, centre, "it");
        Somebody there = hospitals.neighbour(server, centre, "it");
        String small = group("Small");
        share(here);
        share(small, there);
        askFrom(2);

        assertThat(written(draft("One")).get("proposal").isNull()).isTrue();
        JsonNode waits = handIn(small, Bulletin.usual("B").published("GREEN"));
        assertThat(waits.get("waits").booleanValue()).isTrue();
        assertThat(desk.get("/api/proposals").get("items").get(0).get("readers").intValue())
                .isEqualTo(2);
        // Somebody else's word is their own; and so is what was said yesterday.
        assertThat(colleague
                        .browser()
                        .upload(
                                "/api/publications?collection=" + small,
                                "c.json",
                                Bulletin.usual("C").published("GREEN"),
                                200)
                        .get("items")
                        .get(0)
                        .get("waits")
                        .booleanValue())
                .isFalse();
        clock.advance(Duration.ofDays(2));
        assertThat(hospitals
                        .signIn(server, centre)
                        .upload(
                                "/api/publications?collection=" + small,
                                "d.json",
                                Bulletin.usual("D").published("GREEN"),
                                200)
                        .get("items")
                        .get(0)
                        .get("waits")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void groupsThatAreFilledAfterwardsAddUpAsWell() {
        String small = group("Small");
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(2);
        written(draft("One"));
        handIn(small, Bulletin.usual("B").published("GREEN"));

        Somebody more = hospitals.neighbour(server, centre, "it");
        hospitals.show(centre);
        JsonNode waits =
                desk.send(HttpMethod.PUT, rights(small, more), Map.of("mayRead", true, "mayWrite", false), 409);
        assertThat(waits.get("type").stringValue()).endsWith("admission-waits");
    }

    @Test
    void whatReachesManyIsTakenBackByTwo() {
        String published = id(written(draft("One")).get("publication"));
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        Browser other = colleague.browser();
        String path = "/api/publications/" + published + "/withdrawal";

        JsonNode asked = other.post(path, Map.of("reason", "It is not so bad."), 200);
        assertThat(asked.get("withdrawn").booleanValue()).isFalse();
        JsonNode proposal = desk.get("/api/proposals").get("items").get(0);
        assertThat(proposal.get("title").stringValue()).isEqualTo("[Withdrawn] One");
        assertThat(other.post(path, Map.of("reason", "Once more."), 409)
                        .get("type")
                        .stringValue())
                .endsWith("proposal-waits");
        assertThat(desk.get("/api/publications/" + published)
                        .get("publication")
                        .get("path")
                        .stringValue())
                .endsWith("/" + proposal.get("fileName").stringValue());
        JsonNode shown = desk.get("/api/proposals/" + id(proposal) + "/document");
        assertThat(desk.post(
                                "/api/proposals/" + id(proposal) + "/approval",
                                Map.of("sha256", shown.get("sha256").stringValue()),
                                200)
                        .get("withdrawn")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whoeverToldItTakesTheirOwnMistakeBackAloneWithinADay() {
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        written(draft("One"));
        String published = id(approve(waiting()));
        written(draft("Two"));
        String other = id(approve(waiting()));
        Map<String, Object> why = Map.of("reason", "The versions were wrong.");

        assertThat(desk.post("/api/publications/" + published + "/withdrawal", why, 200)
                        .get("withdrawn")
                        .booleanValue())
                .isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(hospitals
                        .signIn(server, centre)
                        .post("/api/publications/" + other + "/withdrawal", why, 200)
                        .get("withdrawn")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aProgramOfTheCentreAddsNothingByItselfToWhatManyRead() throws Exception {
        hospitals.show(centre);
        String token = desk.post(
                        "/api/tokens",
                        Map.of("name", "Program", "scopes", List.of("read-collection", "write-collection"), "days", 30),
                        201)
                .get("token")
                .stringValue();
        assertThat(mayWrite(token)).isTrue();
        share(hospitals.neighbour(server, centre, "it"));
        askFrom(1);
        assertThat(mayWrite(token)).isFalse();
    }

    private boolean mayWrite(String token) throws Exception {
        return server.perform(MockMvcRequestBuilders.get("/taxii2/centre/collections/" + group + "/")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/taxii+json;version=2.1"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("\"can_write\":true");
    }

    @Test
    void aDraftAboutSomethingIsLessStrictThanItOnlyWhereThatIsMeant() {
        String theirs = Bulletin.usual("B").published("AMBER");
        JsonNode made = desk.upload("/api/drafts", "b.json", theirs, 200);
        assertThat(made.get("tlp").stringValue()).isEqualTo("amber");
        assertThat(made.get("leastTlp").stringValue()).isEqualTo("amber");

        Map<String, Object> looser = draft("One");
        looser.put("leastTlp", "amber");
        Map<String, Object> asked = asked(looser);
        for (String path : List.of("/api/drafts/check", "/api/publications/written")) {
            assertThat(fields(desk.post(path, asked, 200))).containsExactly("tlp");
        }
        assertThat(desk.get("/api/publications").get("items").size()).isZero();
        asked.put("lessStrict", true);
        assertThat(desk.post("/api/publications/written", asked, 200)
                        .get("publication")
                        .get("tlp")
                        .stringValue())
                .isEqualTo("green");
    }

    @Test
    void theLabelOfWhatARowOfTheQueueWasHeardFromCountsEvenWhereTheDraftForgotIt() {
        desk.upload(
                "/api/advisories",
                "b.json",
                Bulletin.usual("B").published("RED").replace("https://centre.example", "https://other.example"),
                200);
        String weakness = id(desk.get("/api/queue").get("items").get(0));
        assertThat(desk.get("/api/queue/" + weakness + "/draft").get("tlp").stringValue())
                .isEqualTo("red");

        Map<String, Object> asked = asked(draft("One"));
        asked.put("weakness", weakness);
        assertThat(fields(desk.post("/api/publications/written", asked, 200))).containsExactly("tlp");
    }

    @Test
    void aFileThatIsRefusedLeavesWhatWasTakenBesideItAsItIs() {
        handIn(group, Bulletin.usual("A").published("GREEN"));

        JsonNode refused = handIn(group("Another"), Bulletin.usual("A").published("GREEN"));

        assertThat(refused.get("publication").isNull()).isTrue();
        assertThat(refused.get("problems").get(0).get("what").stringValue())
                .isEqualTo("It is published to another group");
        assertThat(desk.get("/api/publications").get("items").size()).isEqualTo(1);
    }

    private void askFrom(int readers) {
        hospitals.show(centre);
        Map<String, Object> careful = new HashMap<>(Bulletin.PUBLISHER);
        careful.put("approvalFrom", readers);
        desk.send(HttpMethod.PUT, "/api/publisher", careful, 200);
    }

    private String group(String title) {
        return id(desk.post("/api/collections", Map.of("title", title), 201));
    }

    private void share(Somebody with) {
        share(group, with);
    }

    private void share(String collection, Somebody with) {
        hospitals.show(centre);
        desk.send(HttpMethod.PUT, rights(collection, with), Map.of("mayRead", true, "mayWrite", false), 204);
    }

    private String rights(Somebody with) {
        return rights(group, with);
    }

    private static String rights(String collection, Somebody with) {
        return "/api/collections/" + collection + "/rights/" + organisation(with);
    }

    private int readers() {
        return desk.post("/api/drafts/check", asked(draft("Any")), 200)
                .get("reach")
                .get("readers")
                .intValue();
    }

    private JsonNode written(Map<String, Object> draft) {
        return desk.post("/api/publications/written", asked(draft), 200);
    }

    private JsonNode handIn(String collection, String document) {
        return desk.upload("/api/publications?collection=" + collection, "b.json", document, 200)
                .get("items")
                .get(0);
    }

    private String waiting() {
        return id(desk.get("/api/proposals").get("items").get(0));
    }

    private JsonNode approve(String proposal) {
        Browser other = colleague.browser();
        JsonNode shown = other.get("/api/proposals/" + proposal + "/document");
        return other.post(
                "/api/proposals/" + proposal + "/approval",
                Map.of("sha256", shown.get("sha256").stringValue()),
                200);
    }

    private Map<String, Object> asked(Map<String, Object> draft) {
        return new HashMap<>(Map.of("collection", group, "draft", draft));
    }

    private static Map<String, Object> draft(String title) {
        return new HashMap<>(Bulletin.usual(title).draft());
    }

    private static List<String> fields(JsonNode answer) {
        return answer.get("problems")
                .valueStream()
                .map(problem -> problem.get("field").stringValue())
                .toList();
    }

    private static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(id(somebody.browser().get("/api/me").get("organisation")));
    }
}
