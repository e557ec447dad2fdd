package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
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
import tools.jackson.databind.JsonNode;

/** What stands in the queue of analysts, and in which order. */
@ServerTest
class QueueTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    Fleet fleet;

    @Autowired
    QueueCount count;

    private Somebody centre;
    private Browser desk;

    @BeforeEach
    void aCentreSpeaks() {
        centre = hospitals.found(server);
        desk = centre.browser();
        desk.send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whatTheCentrePublishedItselfIsNothingToDecideAbout() {
        hear(Bulletin.usual("B-1").json());
        decide(queue("open").getFirst(), "discard");

        hear(Bulletin.usual("C-1").critical().published("CLEAR"));
        hear(Bulletin.usual("C-2").published("CLEAR").replace("CVE-2026-0001", "CVE-2026-0002"));

        assertThat(queue("open")).isEmpty();
        assertThat(queue("discarded").getFirst().get("sources").size()).isOne();
    }

    @Test
    void anOpenRowIsNotLostWhenItTurnsOutToBeOneThatWasDiscarded() {
        hear(Bulletin.usual("B-1").json());
        decide(queue("open").getFirst(), "discard");
        hear(Bulletin.usual("B-2").critical().json().replace("CVE-2026-0001", "CVE-2026-0002"));

        hear(bothNames("B-3"));

        assertThat(queue("discarded")).isEmpty();
        JsonNode row = queue("open").getFirst();
        assertThat(row.get("severity").stringValue()).isEqualTo("critical");
        assertThat(row.get("names").valueStream().map(JsonNode::stringValue))
                .containsExactly("CVE-2026-0001", "CVE-2026-0002");
    }

    @Test
    void anAnalystWhoSaysThatTwoAreTheSameLosesNothingOpenEither() {
        hear(Bulletin.usual("B-1").json());
        JsonNode first = queue("open").getFirst();
        decide(first, "discard");
        hear(Bulletin.usual("B-2").critical().json().replace("CVE-2026-0001", "CVE-2026-0002"));
        JsonNode other = queue("open").getFirst();

        desk.post("/api/queue/" + id(first) + "/merge", Map.of("other", id(other)), 200);

        assertThat(queue("open").getFirst().get("severity").stringValue()).isEqualTo("critical");
    }

    @Test
    void whatWasHeardBeforeTheFleetWasKnownIsCountedAfterwards() {
        hear(Bulletin.usual("B-1").json());
        database.sql("update weakness set counted_at = null").update();
        assertThat(queue("open").getFirst().get("countedAt").isNull()).isTrue();

        fleet.build();
        count.go();

        assertThat(queue("open").getFirst().get("countedAt").isString()).isTrue();
    }

    @Test
    void aTwinThatCannotBeReadKeepsTheCentreFromHearingNothing() {
        Somebody practice = hospitals.neighbour(server, centre, "security-officer");
        practice.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        UUID organisation = UUID.fromString(
                practice.browser().get("/api/me").get("organisation").get("id").stringValue());
        hospitals.show(centre);
        String group = id(desk.post("/api/collections", Map.of("title", "Advisories"), 201));
        desk.send(
                HttpMethod.PUT,
                "/api/collections/" + group + "/rights/" + organisation,
                Map.of("mayRead", true, "mayWrite", false),
                204);
        database.sql("update twin set version = version + 1 where organisation = ?")
                .param(organisation)
                .update();

        hear(Bulletin.usual("B-1").json());

        assertThat(queue("open")).hasSize(1);
    }

    private static String bothNames(String id) {
        return Bulletin.usual(id)
                .json()
                .replace(
                        "\"cve\":\"CVE-2026-0001\"",
                        "\"cve\":\"CVE-2026-0001\",\"ids\":[{\"system_name\":\"CVE\",\"text\":\"CVE-2026-0002\"}]");
    }

    private void hear(String document) {
        desk.upload("/api/advisories", "b.json", document, 200);
    }

    private List<JsonNode> queue(String state) {
        return desk.get("/api/queue?state=" + state).get("items").valueStream().toList();
    }

    private void decide(JsonNode row, String decision) {
        desk.post("/api/queue/" + id(row) + "/decision", Map.of("decision", decision, "reason", "Nobody has it."), 200);
    }

    private static String id(JsonNode row) {
        return row.get("id").stringValue();
    }
}
