package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Feeds and calendars at secret addresses, read by others' programs. */
@ServerTest
class FeedTest {

    private static final String SUBSCRIPTIONS = "/api/me/notifications/subscriptions";
    private static final List<String> PLANTED = List.of("Bramquist", "Spot", "CVE-2026", "ecg", "office", "Aubrin");

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

    private Somebody somebody;
    private Browser owner;

    @BeforeEach
    void aPracticeHasAnAlert() {
        somebody = hospitals.found(server);
        owner = somebody.browser();
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        owner.upload(
                "/api/advisories", "b.json", Bulletin.usual("B-1").critical().json(), 200);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoeverHasTheAddressReadsThatThereAreAlertsAndNothingElse() throws Exception {
        List<String> paths = paths(subscribe("feed"));
        Document atom = xml(fetch(paths.getFirst(), 200));
        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(atom.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(1);
        String link = ((Element) atom.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href");
        assertThat(link).isEqualTo("http://localhost:8080/alerts/" + alert());
        Document rss = xml(fetch(paths.getLast(), 200));
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
        for (String path : paths) {
            String text = fetch(path, 200).getContentAsString(StandardCharsets.UTF_8);
            assertThat(PLANTED)
                    .allSatisfy(name ->
                            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(name.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void anotherAddressTakesThePlaceOfTheOneSoFar() {
        JsonNode made = subscribe("feed");
        String first = paths(made).getFirst();
        fetch(first, 200);
        String second = paths(owner.post(SUBSCRIPTIONS + "/" + made.get("id").stringValue() + "/renewal", null, 200))
                .getFirst();
        assertThat(second).isNotEqualTo(first);
        fetch(first, 404);
        fetch(second, 200);
        assertThat(owner.get("/api/me/notifications")
                        .get("subscriptions")
                        .get(0)
                        .get("paths")
                        .size())
                .isZero();
    }

    @Test
    void whoeverMayNotReadAlertsAnyMoreReadsNoFeed() {
        Somebody colleague = hospitals.invite(server, somebody, "it");
        String path = paths(colleague.browser().post(SUBSCRIPTIONS, asked("feed"), 201))
                .getFirst();
        fetch(path, 200);
        hospitals.show(somebody);
        owner.send(HttpMethod.DELETE, "/api/people/" + colleague.id(), null, 204);
        fetch(path, 404);
    }

    @Test
    void aDeadlineStandsInTheCalendarMovesWithTheAlertAndIsCancelledWhenItIsAnswered() throws Exception {
        String path = paths(subscribe("calendar")).getFirst();
        Component event = event(path);
        String uid = event.getRequiredProperty("UID").getValue();
        assertThat(uid).isEqualTo(alert() + "@localhost");
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("0");
        assertThat(event.getRequiredProperty("STATUS").getValue()).isEqualTo("CONFIRMED");
        String deadline =
                owner.get("/api/alerts/" + alert()).get("alert").get("deadline").stringValue();
        assertThat(event.getRequiredProperty("DTSTART").getValue())
                .isEqualTo(Instant.parse(deadline)
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toLocalDate()
                        .toString()
                        .replace("-", ""));
        int version =
                owner.get("/api/alerts/" + alert()).get("alert").get("version").intValue();
        String answers = "/api/alerts/" + alert() + "/answers";
        owner.editing(version).post(answers, Map.of("state", "done"), 200);
        Component cancelled = event(path);
        assertThat(cancelled.getRequiredProperty("UID").getValue()).isEqualTo(uid);
        assertThat(Integer.parseInt(cancelled.getRequiredProperty("SEQUENCE").getValue()))
                .isPositive();
        assertThat(cancelled.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(event(path).getRequiredProperty("SEQUENCE").getValue())
                .as("what did not change is not counted")
                .isEqualTo(cancelled.getRequiredProperty("SEQUENCE").getValue());
        clock.advance(Duration.ofDays(31));
        assertThat(calendar(path).getComponents()).isEmpty();
    }

    @Test
    void whoeverFetchesACalendarThatHasNotChangedWaitsForNobody() throws Exception {
        String path = paths(subscribe("calendar")).getFirst();
        fetch(path, 200);
        transactions.executeWithoutResult(status -> {
            database.sql("select id from organisation for update")
                    .query(UUID.class)
                    .list();
            assertThat(CompletableFuture.runAsync(() -> fetch(path, 200))).succeedsWithin(Duration.ofSeconds(60));
        });
    }

    @Test
    void aDeadlineThatBecameLessUrgentThanIsAskedForIsCancelledThereAndNowhereElse() throws Exception {
        String all = paths(subscribe("calendar")).getFirst();
        String urgent = paths(subscribe("calendar", "immediate")).getFirst();
        awaitEffect();
        database.sql("update alert set priority = 'IMMEDIATE', priority_rank = 3 where id = ?")
                .param(UUID.fromString(alert()))
                .update();
        assertThat(event(urgent).getRequiredProperty("STATUS").getValue()).isEqualTo("CONFIRMED");
        int first = Integer.parseInt(event(all).getRequiredProperty("SEQUENCE").getValue());
        database.sql("update alert set priority = 'OUT_OF_CYCLE', priority_rank = 2 where id = ?")
                .param(UUID.fromString(alert()))
                .update();
        Component cancelled = event(urgent);
        assertThat(cancelled.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(Integer.parseInt(cancelled.getRequiredProperty("SEQUENCE").getValue()))
                .isGreaterThan(first);
        assertThat(event(all).getRequiredProperty("STATUS").getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void anOpenAlertStandsInTheFeedHoweverManyWereAnsweredAfterIt() throws Exception {
        String open = alert();
        String feed = paths(subscribe("feed")).getFirst();
        for (int other = 0; other < 101; other++) {
            copyAnswered(open, other);
        }
        Document atom = xml(fetch(feed, 200));
        assertThat(atom.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(1);
        assertThat(((Element) atom.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href"))
                .endsWith(open);
    }

    /** Another alert like it that was raised later and is done. */
    private void copyAnswered(String alert, int number) {
        Map<String, Object> row = new HashMap<>(database.sql("select * from alert where id = ?")
                .param(UUID.fromString(alert))
                .query()
                .singleRow());
        row.put("id", UUID.randomUUID());
        row.put("state", "DONE");
        row.put("raised_at", clock.instant().plusSeconds(number).atOffset(ZoneOffset.UTC));
        row.replaceAll((column, value) -> column.endsWith("_key") ? value + "/" + number : value);
        String columns = String.join(", ", row.keySet());
        database.sql("insert into alert (" + columns + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    @Test
    void linesOfACalendarAreNoLongerThanItsStandardAllows() throws Exception {
        owner.send(HttpMethod.PUT, "/api/me", Map.of("name", "Camille", "language", "fr"), 200);
        String text = fetch(paths(subscribe("calendar")).getFirst(), 200).getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(PLANTED)
                .allSatisfy(name ->
                        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(name.toLowerCase(Locale.ROOT)));
    }

    /** The effect on care is calculated in the background, and ranks the alert once more when it is known. */
    private void awaitEffect() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!List.of("done", "failed")
                .contains(owner.get("/api/alerts/" + alert())
                        .at("/alert/effect/state")
                        .stringValue(""))) {
            assertThat(System.nanoTime())
                    .as("the effect on care was never known: %s", owner.get("/api/alerts/" + alert()))
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Component event(String path) throws Exception {
        List<? extends Component> all = calendar(path).getComponents();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** As another program reads it. */
    private Calendar calendar(String path) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(fetch(path, 200).getContentAsString(StandardCharsets.UTF_8)));
    }

    private String alert() {
        return owner.get("/api/alerts").get("items").get(0).get("id").stringValue();
    }

    private JsonNode subscribe(String channel) {
        return owner.post(SUBSCRIPTIONS, asked(channel), 201);
    }

    private JsonNode subscribe(String channel, String from) {
        Map<String, Object> asked = new HashMap<>(asked(channel));
        asked.put("priorityFrom", from);
        return owner.post(SUBSCRIPTIONS, asked, 201);
    }

    private static Map<String, Object> asked(String channel) {
        return Map.of("channel", channel, "priorityFrom", "defer", "rhythm", "at-once", "hour", 8, "weekday", "monday");
    }

    private static List<String> paths(JsonNode made) {
        return made.get("paths").valueStream().map(JsonNode::stringValue).toList();
    }

    private MockHttpServletResponse fetch(String path, int expected) {
        MockHttpServletResponse answer = new Browser(server).answer(HttpMethod.GET, path, null);
        assertThat(answer.getStatus()).isEqualTo(expected);
        return answer;
    }

    private static Document xml(MockHttpServletResponse answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }
}
