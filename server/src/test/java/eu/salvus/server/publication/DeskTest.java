package eu.salvus.server.publication;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.warning.taxii.Micros;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** The analysts' work at the centre: writing, looking ahead, four eyes, how far it has got, and the queue. */
@ServerTest
class DeskTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    CollectionReaders readers;

    private Somebody centre;
    private Browser desk;
    private String collection;

    @BeforeEach
    void aCentreHasAGroup() {
        centre = hospitals.found(server);
        desk = centre.browser();
        desk.send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = desk.post("/api/collections", Map.of("title", "Advisories"), 201)
                .get("id")
                .stringValue();
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whatIsWrittenByHandIsPublishedAndCanBeRevised() {
        JsonNode first = desk.post("/api/publications/written", asked(draft()), 200);
        assertThat(first.get("problems").size()).isZero();
        JsonNode publication = first.get("publication");
        assertThat(publication.get("trackingId").stringValue()).matches("CDTR-20\\d\\d-0001");
        JsonNode detail = desk.get("/api/publications/" + publication.get("id").stringValue());
        assertThat(detail.get("draft").get("title").stringValue()).isEqualTo("Pumps");

        Map<String, Object> again = draft();
        again.put("title", "Pumps and racks");
        Map<String, Object> revision = asked(again);
        revision.put("publication", publication.get("id").stringValue());
        JsonNode second = desk.post("/api/publications/written", revision, 200).get("publication");
        assertThat(second.get("revision").stringValue()).isEqualTo("2");
        assertThat(second.get("title").stringValue()).isEqualTo("Pumps and racks");
        assertThat(second.get("id")).isEqualTo(publication.get("id"));
        assertThat(desk.post("/api/publications/written", asked(draft()), 200)
                        .get("publication")
                        .get("trackingId")
                        .stringValue())
                .endsWith("-0002");
    }

    @Test
    void aRevisionOfWhatAColleagueHasRevisedSinceIsRefused() {
        JsonNode first =
                desk.post("/api/publications/written", asked(draft()), 200).get("publication");
        Map<String, Object> revision = asked(draft());
        revision.put("publication", first.get("id").stringValue());
        revision.put("revision", first.get("revision").stringValue());
        desk.post("/api/publications/written", revision, 200);

        for (String path : List.of("/api/drafts/check", "/api/publications/written")) {
            assertThat(desk.post(path, revision, 409).get("type").stringValue()).endsWith("publication-changed");
        }
        assertThat(newest().get("revision").stringValue()).isEqualTo("2");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsPublished() {
        Map<String, Object> wrong = draft();
        wrong.put("title", " ");
        wrong.put("products", List.of(Map.of("vendor", "", "product", "Pump", "versions", "")));

        for (String path : List.of("/api/drafts/check", "/api/publications/written")) {
            List<String> fields = desk.post(path, asked(wrong), 200)
                    .get("problems")
                    .valueStream()
                    .map(problem -> problem.get("field").stringValue())
                    .toList();
            assertThat(fields).contains("title", "products.0");
        }
        assertThat(desk.get("/api/publications").get("items").size()).isZero();
    }

    @Test
    void aDocumentOfSomebodyElseBecomesADraftThatRefersToIt() {
        JsonNode draft =
                desk.upload("/api/drafts", "b.json", Bulletin.usual("B-7").json(), 200);

        assertThat(draft.get("title").stringValue()).isEqualTo("Electrocardiographs of Bramquist");
        assertThat(draft.get("references").get(0).get("summary").stringValue()).isEqualTo("B-7");
        assertThat(draft.get("products").get(0).get("versions").stringValue()).isEqualTo("vers:generic/<5.0");
        desk.upload("/api/drafts", "b.json", "{}", 400);
    }

    @Test
    void theReachIsToldBeforehandAndFewAreNotCounted() {
        List<Somebody> practices = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            practices.add(practice());
        }
        assertThat(reach().get("readers").intValue()).isZero();
        practices.forEach(this::share);
        assertThat(reach().get("readers").intValue()).isEqualTo(4);
        until(() -> reach().get("hosted").intValue() == 4);
        assertThat(reach().get("concerned").isNull()).isTrue();
        share(practice());
        until(() -> reach().get("concerned").isInt());
        assertThat(reach().get("concerned").intValue()).isEqualTo(5);
        assertThat(reach().get("countedAt").isString()).isTrue();
        Map<String, Object> other = draft();
        other.put("products", List.of(Map.of("vendor", "Nobody", "product", "Nothing", "versions", "")));
        assertThat(desk.post("/api/drafts/check", asked(other), 200)
                        .get("reach")
                        .get("concerned")
                        .isNull())
                .isTrue();
    }

    @Test
    void hostedOrganisationsOfTheGroupAreAlertedAndOthersAreNot() {
        Somebody inside = practice();
        Somebody outside = practice();
        share(inside);
        desk.post("/api/publications/written", asked(draft()), 200);

        until(() -> inside.browser().get("/api/alerts").get("items").size() == 1);
        assertThat(outside.browser().get("/api/alerts").get("items").size()).isZero();
        until(() -> newest().get("told").intValue() == 1);

        share(outside);
        desk.post("/api/publications/written", asked(draft()), 200);
        until(() -> outside.browser().get("/api/alerts").get("items").size() == 1);
        until(() -> newest().get("told").intValue() == 2);
    }

    @Test
    void howManyHaveFetchedIsKnownByWhatTheyAskedFor() {
        Somebody near = hospitals.neighbour(server, centre, "it");
        Somebody far = hospitals.neighbour(server, centre, "it");
        share(near);
        share(far);
        desk.post("/api/publications/written", asked(draft()), 200);
        assertThat(newest().get("readers").intValue()).isEqualTo(2);
        assertThat(newest().get("told").intValue()).isZero();

        String token = token(near);
        String objects = "/taxii2/centre/collections/" + collection + "/objects/";
        fetch(token, objects + "?added_after=2000-01-01T00:00:00Z");
        assertThat(newest().get("told").intValue()).isEqualTo(1);
        fetch(token, objects + "?added_after=2000-01-01T00:00:00Z&limit=1");
        assertThat(newest().get("told").intValue()).isEqualTo(1);
        desk.post("/api/publications/written", asked(draft()), 200);
        assertThat(newest().get("told").intValue()).isZero();
        fetch(token, objects + "?match%5Btype%5D=report,grouping&added_after=2000-01-01T00:00:00Z");
        assertThat(newest().get("told").intValue()).isEqualTo(1);
    }

    @Test
    void whatOneReaderWasGivenInTwoPagesIsWrittenDownInItsOrderThoughBothAreWrittenAtOnce() {
        Somebody near = hospitals.neighbour(server, centre, "it");
        share(near);
        desk.post("/api/publications/written", asked(draft()), 200);
        Instant first = lastAdded();
        desk.post("/api/publications/written", asked(draft()), 200);
        UUID reader = UUID.fromString(
                near.browser().get("/api/me").get("organisation").get("id").stringValue());
        UUID where = UUID.fromString(collection);

        readers.fetched(List.of(
                new CollectionReaders.Receipt(where, reader, Instant.EPOCH, first),
                new CollectionReaders.Receipt(where, reader, first, lastAdded())));

        assertThat(newest().get("told").intValue()).isEqualTo(1);
    }

    @Test
    void aQuestionThatLeavesReportsOutIsNoReceipt() {
        Somebody near = hospitals.neighbour(server, centre, "it");
        share(near);
        desk.post("/api/publications/written", asked(draft()), 200);
        String first = newest().get("updatedAt").stringValue();
        String token = token(near);
        String objects = "/taxii2/centre/collections/" + collection + "/objects/";
        String report = database.sql("select object_id from collection_object where collection = ? and type = 'report'")
                .param(UUID.fromString(collection))
                .query(String.class)
                .single();
        String added = Micros.text(lastAdded());

        for (String question : List.of(
                "?added_after=9999-01-01T00:00:00Z",
                "?added_after=" + added,
                "?match%5Bid%5D=" + report,
                "?match%5Bversion%5D=" + first,
                "?match%5Btype%5D=indicator")) {
            fetch(token, objects + question);
        }
        assertThat(newest().get("told").intValue()).isZero();

        // Whoever begins after the first one has got the second, and not known to have the first.
        desk.post("/api/publications/written", asked(draft()), 200);
        fetch(token, objects + "?added_after=" + added);
        assertThat(newest().get("told").intValue()).isZero();
        fetch(token, objects);
        assertThat(newest().get("told").intValue()).isEqualTo(1);
    }

    @Test
    void whatReachesManyWaitsForAnotherAnalystWhoeverHandsItIn() {
        Somebody colleague = hospitals.invite(server, centre, "centre-analyst");
        askFrom(1);
        share(hospitals.neighbour(server, centre, "it"));

        JsonNode sent = desk.post("/api/publications/written", asked(draft()), 200);
        assertThat(sent.get("publication").isNull()).isTrue();
        String proposal = sent.get("proposal").get("id").stringValue();
        assertThat(desk.upload(
                                "/api/publications?collection=" + collection,
                                "b.json",
                                Bulletin.usual("B").published("RED"),
                                200)
                        .get("items")
                        .get(0)
                        .get("waits")
                        .booleanValue())
                .isTrue();
        assertThat(desk.get("/api/publications").get("items").size()).isZero();

        Map<String, Object> seen = Map.of(
                "sha256",
                desk.get("/api/proposals/" + proposal + "/document")
                        .get("sha256")
                        .stringValue());
        JsonNode own = desk.send(HttpMethod.POST, "/api/proposals/" + proposal + "/approval", seen, 403);
        assertThat(own.get("type").stringValue()).endsWith("own-proposal");
        Browser other = colleague.browser();
        assertThat(other.get("/api/proposals").get("items").size()).isEqualTo(2);
        assertThat(other.post("/api/proposals/" + proposal + "/approval", seen, 200)
                        .get("title")
                        .stringValue())
                .isEqualTo("Pumps");
        assertThat(other.get("/api/proposals").get("items").size()).isEqualTo(1);
        other.send(HttpMethod.POST, "/api/proposals/" + proposal + "/approval", seen, 404);
        assertThat(database.sql("select act from audit_entry where organisation = ? and act like 'P%' order by number")
                        .param(organisation(centre))
                        .query(String.class)
                        .list())
                .contains("PUBLICATION_PROPOSED", "PUBLISHED", "PROPOSAL_APPROVED");
    }

    @Test
    void whatIsForEveryoneWaitsWhereManyStayHereEvenInAnEmptyGroup() {
        hospitals.neighbour(server, centre, "it");
        hospitals.neighbour(server, centre, "it");
        askFrom(2);
        Map<String, Object> everyone = draft();
        everyone.put("tlp", "clear");

        assertThat(secondNeeded(draft())).isFalse();
        assertThat(secondNeeded(everyone)).isTrue();
        JsonNode sent = desk.post("/api/publications/written", asked(everyone), 200);
        assertThat(sent.get("publication").isNull()).isTrue();
        assertThat(sent.get("proposal").get("readers").intValue()).isEqualTo(2);
        assertThat(desk.upload(
                                "/api/publications?collection=" + collection,
                                "b.json",
                                Bulletin.usual("B").published("WHITE"),
                                200)
                        .get("items")
                        .get(0)
                        .get("waits")
                        .booleanValue())
                .isTrue();
        assertThat(desk.get("/api/publications").get("items").size()).isZero();
        assertThat(desk.post("/api/publications/written", asked(draft()), 200)
                        .get("proposal")
                        .isNull())
                .isTrue();
    }

    @Test
    void aRevisionThatIsForEveryoneWaitsWhereTheFirstDidNot() {
        hospitals.neighbour(server, centre, "it");
        askFrom(1);
        JsonNode first =
                desk.post("/api/publications/written", asked(draft()), 200).get("publication");
        Map<String, Object> everyone = draft();
        everyone.put("tlp", "clear");
        Map<String, Object> revision = asked(everyone);
        revision.put("publication", first.get("id").stringValue());

        assertThat(desk.post("/api/publications/written", revision, 200)
                        .get("publication")
                        .isNull())
                .isTrue();
        assertThat(newest().get("tlp").stringValue()).isEqualTo("green");
    }

    @Test
    void theQueueHasOneRowForAWeaknessWhateverItIsCalled() {
        hear(Bulletin.usual("B-1").json());
        hear(Bulletin.usual("B-2").json().replace("CVE-2026-0001", "CVE-2026-0002"));
        assertThat(queue("open")).hasSize(2);

        // One publisher says that both are the same.
        hear(Bulletin.usual("B-3")
                .json()
                .replace(
                        "\"cve\":\"CVE-2026-0001\"",
                        "\"cve\":\"CVE-2026-0001\",\"ids\":[{\"system_name\":\"CVE\",\"text\":\"CVE-2026-0002\"},"
                                + "{\"system_name\":\"EUVD\",\"text\":\"EUVD-2026-7\"}]"));

        JsonNode row = queue("open").getFirst();
        assertThat(queue("open")).hasSize(1);
        assertThat(row.get("names").valueStream().map(JsonNode::stringValue))
                .containsExactly("CVE-2026-0001", "CVE-2026-0002", "EUVD-2026-7");
        assertThat(row.get("sources").size()).isEqualTo(3);
    }

    @Test
    void theQueueIsDecidedAboutAndPublishedFrom() {
        hear(Bulletin.usual("B-1").json());
        hear(Bulletin.usual("B-2").json().replace("CVE-2026-0001", "CVE-2026-0002"));
        String first = id(queue("open").get(0));
        String second = id(queue("open").get(1));
        decide(first, Map.of("decision", "discard"), 400);
        decide(first, Map.of("decision", "hold", "until", "2020-01-01"), 400);
        decide(first, Map.of("decision", "discard", "reason", "Nobody has it."), 200);
        assertThat(queue("discarded")).hasSize(1);
        decide(first, Map.of("decision", "open"), 200);
        decide(first, Map.of("decision", "hold", "until", tomorrow()), 200);
        assertThat(queue("held")).hasSize(1);
        assertThat(queue("open")).hasSize(1);

        JsonNode draft = desk.get("/api/queue/" + second + "/draft");
        Map<String, Object> sent = asked(draft());
        sent.put("weakness", second);
        assertThat(draft.get("weaknesses").size()).isEqualTo(1);
        JsonNode publication = desk.post("/api/publications/written", sent, 200).get("publication");
        assertThat(queue("published").getFirst().get("publication")).isEqualTo(publication.get("id"));
        assertThat(queue("open")).isEmpty();

        desk.post("/api/queue/" + second + "/merge", Map.of("other", first), 200);
        assertThat(queue("held")).isEmpty();
        assertThat(queue("published").getFirst().get("names").size()).isEqualTo(2);
    }

    @Test
    void aRowThatGotWorseIsOpenedAgain() {
        hear(Bulletin.usual("B-1").json());
        decide(id(queue("open").getFirst()), Map.of("decision", "discard", "reason", "Harmless."), 200);
        hear(Bulletin.usual("B-2").json());
        assertThat(queue("open")).isEmpty();
        hear(Bulletin.usual("B-3").critical().json());
        assertThat(queue("open").getFirst().get("severity").stringValue()).isEqualTo("critical");
    }

    private void askFrom(int readers) {
        hospitals.show(centre);
        Map<String, Object> careful = new HashMap<>(Bulletin.PUBLISHER);
        careful.put("approvalFrom", readers);
        desk.send(HttpMethod.PUT, "/api/publisher", careful, 200);
    }

    private boolean secondNeeded(Map<String, Object> draft) {
        return desk.post("/api/drafts/check", asked(draft), 200)
                .get("reach")
                .get("secondNeeded")
                .booleanValue();
    }

    private void hear(String document) {
        desk.upload("/api/advisories", "b.json", document, 200);
    }

    private List<JsonNode> queue(String state) {
        return desk.get("/api/queue?state=" + state).get("items").valueStream().toList();
    }

    private void decide(String id, Map<String, Object> decision, int expected) {
        desk.post("/api/queue/" + id + "/decision", decision, expected);
    }

    private String tomorrow() {
        return LocalDate.ofInstant(
                        Instant.parse(desk.get("/api/queue")
                                .get("items")
                                .get(0)
                                .get("lastAt")
                                .stringValue()),
                        ZoneOffset.UTC)
                .plusDays(2)
                .toString();
    }

    private JsonNode newest() {
        return desk.get("/api/publications").get("items").get(0);
    }

    private JsonNode reach() {
        return desk.post("/api/drafts/check", asked(draft()), 200).get("reach");
    }

    /** Somebody of another organisation here, whose practice has the electrocardiograph. */
    private Somebody practice() {
        Somebody somebody = hospitals.neighbour(server, centre, "security-officer");
        somebody.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        return somebody;
    }

    private void share(Somebody with) {
        hospitals.show(centre);
        desk.send(
                HttpMethod.PUT,
                "/api/collections/" + collection + "/rights/" + organisation(with),
                Map.of("mayRead", true, "mayWrite", false),
                204);
    }

    private String token(Somebody somebody) {
        hospitals.show(somebody);
        return somebody.browser()
                .post("/api/tokens", Map.of("name", "Programs", "scopes", List.of("read-collection"), "days", 1), 201)
                .get("token")
                .stringValue();
    }

    private Instant lastAdded() {
        return database.sql("select last_added from collection where id = ?")
                .param(UUID.fromString(collection))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void fetch(String token, String path) {
        try {
            MockHttpServletResponse response = server.perform(
                            MockMvcRequestBuilders.get(URI.create(path)).header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Map<String, Object> asked(Map<String, Object> draft) {
        return new HashMap<>(Map.of("collection", collection, "draft", draft));
    }

    private static Map<String, Object> draft() {
        Map<String, Object> draft = new HashMap<>(Bulletin.usual("Pumps").draft());
        return draft;
    }

    private static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue());
    }
}
