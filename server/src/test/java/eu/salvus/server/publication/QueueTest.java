package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What stands in the queue of analysts, and in which order. */
@ServerTest
class QueueTest {

    private static final int MANY = 2_001;

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    MeterRegistry meters;

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

    @Test
    void whatAttackersUseComesFirstHoweverManyAreNewer() {
        hear(
                Bulletin.usual("B-1")
                        .json()
                        .replace(
                                "\"remediations\"",
                                "\"threats\":[{\"category\":\"exploit_status\",\"details\":\"Exploited: Yes\"}],\"remediations\""));
        String exploited = id(queue("open").getFirst());
        add(MANY);

        JsonNode all = desk.get("/api/queue");

        assertThat(id(all.get("items").get(0))).isEqualTo(exploited);
        assertThat(all.get("items").size()).isEqualTo(100);
        assertThat(all.get("more").booleanValue()).isTrue();
        assertThat(all.get("all").longValue()).isEqualTo(MANY + 1L);
    }

    @Test
    void aLongQueueIsReadWithoutAQueryForEachRow() {
        hear(Bulletin.usual("B-1").json());
        long queries = queries();
        add(90);

        assertThat(queue("open")).hasSize(91);
        assertThat(queries()).isLessThan(queries + 45);
    }

    /** How often the queue takes a connection, which is once for each query; the least of some times, for others work at the same time. */
    private long queries() {
        Timer used = meters.get("hikaricp.connections.usage").timer();
        return IntStream.range(0, 5)
                .mapToLong(turn -> {
                    long before = used.count();
                    assertThat(queue("open")).isNotEmpty();
                    return used.count() - before;
                })
                .min()
                .orElseThrow();
    }

    /** Harmless ones that are heard of later. */
    private void add(int count) {
        UUID organisation = database.sql("select organisation from publisher")
                .query(UUID.class)
                .single();
        OffsetDateTime later = OffsetDateTime.parse("2100-01-01T00:00:00Z");
        batches.batchUpdate(
                "insert into weakness (id, organisation, title, severity, exploited, concerned, counted_at, state, first_at, last_at)"
                        + " values (?, ?, 'Other', 'LOW', false, 0, ?, 'OPEN', ?, ?)",
                Stream.generate(() -> new Object[] {UUID.randomUUID(), organisation, later, later, later})
                        .limit(count)
                        .toList());
    }

    @Test
    void howFarASourceMayBeShownIsToldAndADraftOfItBeginsNoWider() {
        hear(Bulletin.usual("B-1")
                .json()
                .replace(
                        "\"csaf_version\":\"2.0\"",
                        "\"csaf_version\":\"2.0\",\"distribution\":{\"tlp\":{\"label\":\"AMBER\"}}"));

        JsonNode row = queue("open").getFirst();
        assertThat(row.get("sources").get(0).get("tlp").stringValue()).isEqualTo("amber");
        assertThat(desk.get("/api/queue/" + id(row) + "/draft").get("tlp").stringValue())
                .isEqualTo("amber");
    }

    @Test
    void aDraftOfRowsThatAreOneGoesByTheNameOfCveThoughTheLatestSourceDoesNotKnowIt() {
        hear(Bulletin.usual("B-1").json());
        hear(Bulletin.usual("B-2")
                .json()
                .replace("\"cve\":\"CVE-2026-0001\"", "\"ids\":[{\"system_name\":\"Bramquist\",\"text\":\"BSA-7\"}]"));
        List<String> rows = queue("open").stream().map(QueueTest::id).toList();
        assertThat(rows).hasSize(2);

        desk.post("/api/queue/" + rows.getFirst() + "/merge", Map.of("other", rows.getLast()), 200);

        JsonNode weaknesses = desk.get("/api/queue/" + id(queue("open").getFirst()) + "/draft")
                .get("weaknesses");
        assertThat(weaknesses.valueStream().map(each -> each.get("name").stringValue()))
                .containsExactly("CVE-2026-0001");
    }

    @Test
    void aDecisionAboutARowThatAColleagueDecidedAboutMeanwhileChangesNothing() {
        hear(Bulletin.usual("B-1").json());
        JsonNode seen = queue("open").getFirst();
        decide(seen, "discard");

        assertThat(decide(seen, "open", 409)).endsWith("row-changed");

        assertThat(queue("discarded")).hasSize(1);
        decide(queue("discarded").getFirst(), "open", 200);
        assertThat(queue("open")).hasSize(1);
    }

    @Test
    void aDecisionAboutARowThatIsWorseThanItWasSeenChangesNothing() {
        hear(Bulletin.usual("B-1").json());
        JsonNode seen = queue("open").getFirst();
        hear(
                Bulletin.usual("B-2")
                        .json()
                        .replace(
                                "\"remediations\"",
                                "\"threats\":[{\"category\":\"exploit_status\",\"details\":\"Exploited: Yes\"}],\"remediations\""));

        assertThat(decide(seen, "discard", 409)).endsWith("row-changed");
        assertThat(queue("open")).hasSize(1);
    }

    @Test
    void aRowThatWasCountedAnewOrHeardOfOnceMoreIsDecidedAboutAsItWasSeen() {
        hear(Bulletin.usual("B-1").json());
        JsonNode seen = queue("open").getFirst();
        hear(Bulletin.usual("B-2").json());
        database.sql("update weakness set concerned = concerned + 7, counted_at = null")
                .update();

        decide(seen, "discard", 200);

        assertThat(queue("discarded")).hasSize(1);
    }

    @Test
    void rowsAreNotMadeOneWhereEitherIsNotAsItWasSeen() {
        hear(Bulletin.usual("B-1").json());
        hear(Bulletin.usual("B-2").json().replace("CVE-2026-0001", "CVE-2026-0002"));
        JsonNode first = queue("open").get(0);
        JsonNode second = queue("open").get(1);
        decide(second, "discard");

        assertThat(merge(first, second, 409)).endsWith("row-changed");
        assertThat(merge(second, first, 409)).endsWith("row-changed");
        assertThat(queue("open")).hasSize(1);
        merge(first, queue("discarded").getFirst(), 200);
        assertThat(queue("discarded")).isEmpty();
    }

    private String decide(JsonNode row, String decision, int expected) {
        Map<String, Object> asked = Map.of("decision", decision, "reason", "Why not.", "version", version(row));
        return type(desk.post("/api/queue/" + id(row) + "/decision", asked, expected));
    }

    private String merge(JsonNode row, JsonNode other, int expected) {
        Map<String, Object> same = Map.of("other", id(other), "version", version(row), "otherVersion", version(other));
        return type(desk.post("/api/queue/" + id(row) + "/merge", same, expected));
    }

    private static String type(JsonNode answer) {
        return answer.path("type").asString("");
    }

    private static String version(JsonNode row) {
        return row.get("version").stringValue();
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
