package eu.salvus.server.source;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.source.OneHearing.Page;
import eu.salvus.server.warning.AdvisoryHeard;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.LessonsChanged;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How organisations hear what sources brought. */
@ServerTest
class HearingTest {

    private static final String SOURCE = "csaf-somebody";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    Bulletins bulletins;

    @Autowired
    HearingRound round;

    @Autowired
    OneHearing one;

    @Autowired
    Hearing hearing;

    @Autowired
    MissedRows missed;

    @Autowired
    AlertDesk desk;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    GenericApplicationContext context;

    private final List<ApplicationListener<?>> listeners = new ArrayList<>();
    private Duration ahead = Duration.ZERO;
    private Somebody officer;
    private Bringing sources;
    private Browser browser;

    @BeforeEach
    void aHospitalHasATwin() {
        sources = new Bringing(context);
        officer = hospitals.found(server);
        browser = officer.browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        settle();
    }

    @AfterEach
    void forget() {
        listeners.forEach(context::removeApplicationListener);
        if (!hearing.isRunning()) {
            hearing.start();
        }
        clock.advance(ahead.negated());
        hospitals.forget();
        database.sql("delete from bulletin").update();
    }

    @Test
    void what_an_organisation_cannot_hear_stops_nothing_and_is_heard_once_it_can() {
        boolean[] broken = {true};
        whenHeard(heard -> {
            if (broken[0] && heard.advisory().trackingId().equals("B-1")) {
                throw new IllegalStateException("nobody can hear this one");
            }
        });
        bring(Bulletin.usual("B-1").json(), Bulletin.usual("B-2").json());
        assertThat(heard(browser)).containsExactly("B-2");
        assertThat(missed.counts()).containsEntry(SOURCE, 1);
        pass(Duration.ofMinutes(2));
        settle();
        assertThat(heard(browser)).as("tried again in vain").containsExactly("B-2");
        broken[0] = false;
        pass(Duration.ofMinutes(1));
        settle();
        assertThat(heard(browser)).as("after twice as long").containsExactly("B-2");
        pass(Duration.ofMinutes(2));
        settle();
        assertThat(heard(browser)).containsExactly("B-1", "B-2");
        assertThat(missed(browser)).isZero();
    }

    @Test
    void what_cannot_be_heard_and_is_replaced_is_not_tried_for_ever() {
        whenHeard(heard -> {
            if (heard.advisory().revision().equals("1")) {
                throw new IllegalStateException("nobody can hear this one");
            }
        });
        bring(Bulletin.usual("B-1").json());
        bring(Bulletin.usual("B-1").revised("2").json());
        assertThat(heard(browser)).containsExactly("B-1");
        pass(Duration.ofMinutes(2));
        settle();
        assertThat(missed(browser)).isZero();
    }

    @Test
    void news_is_heard_before_what_is_to_be_heard_again() {
        hearing.stop();
        boolean[] broken = {true};
        List<String> order = new CopyOnWriteArrayList<>();
        whenHeard(heard -> {
            if (broken[0]) {
                throw new IllegalStateException("nobody can hear this one");
            }
            if (heard.organisation().equals(organisation(browser))) {
                order.add(heard.advisory().trackingId());
            }
        });
        bring(Bulletin.usual("B-1").json());
        broken[0] = false;
        pass(Duration.ofMinutes(2));
        bring(Bulletin.usual("B-2").json());
        assertThat(order).containsExactly("B-2", "B-1");
    }

    @Test
    void no_more_hear_again_at_once_than_there_are_places_so_that_news_comes_in_between() {
        for (int neighbour = 0; neighbour < 4; neighbour++) {
            hospitals
                    .neighbour(server, officer, "security-officer")
                    .browser()
                    .post("/api/twins", Map.of("archetype", "single-practice"), 201);
        }
        settle();
        hearing.stop();
        boolean[] broken = {true};
        AtomicInteger again = new AtomicInteger();
        whenHeard(heard -> {
            if (broken[0]) {
                throw new IllegalStateException("nobody can hear this one");
            }
            again.incrementAndGet();
        });
        bring(Bulletin.usual("B-1").json());
        broken[0] = false;
        pass(Duration.ofMinutes(2));
        round.go(() -> true);
        until(() -> !round.isBusy());
        assertThat(again.get()).isEqualTo(3);
        settle();
        assertThat(again.get()).isEqualTo(5);
    }

    @Test
    void what_fails_while_the_program_ends_is_not_passed_over() {
        whenHeard(heard -> {
            throw new IllegalStateException("its collaborators are gone");
        });
        UUID organisation = organisation(browser);
        database.sql("delete from hearing where organisation = ?")
                .param(organisation)
                .update();
        bring(Bulletin.usual("B-1").json());
        boolean[] running = {true};
        BooleanSupplier ending = () -> {
            boolean was = running[0];
            running[0] = false;
            return was;
        };
        assertThatThrownBy(() -> one.hear(new Page(organisation, true, bulletins.after(0, 1), 0, 1), ending))
                .hasMessageContaining("collaborators");
        assertThat(missed(browser)).isZero();
    }

    @Test
    void an_organisation_that_is_slow_delays_no_other() {
        Browser neighbour =
                hospitals.neighbour(server, officer, "security-officer").browser();
        neighbour.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        settle();
        for (Browser slow : List.of(browser, neighbour)) {
            Browser other = slow == browser ? neighbour : browser;
            CountDownLatch over = new CountDownLatch(1);
            UUID organisation = organisation(slow);
            whenHeard(heard -> {
                if (heard.organisation().equals(organisation)) {
                    waitFor(over);
                }
            });
            int before = heard(other).size();
            add(Bulletin.usual(slow == browser ? "B-1" : "B-2").json());
            try {
                round.go(() -> true);
                until(() -> heard(other).size() == before + 1);
                assertThat(heard(slow)).hasSize(before);
            } finally {
                over.countDown();
            }
            settle();
            assertThat(heard(slow)).hasSize(before + 1);
        }
    }

    @Test
    void what_touches_nothing_opens_no_inventory_unless_it_was_not_looked_at_since_it_changed() {
        List<UUID> all = List.of(organisation(browser));
        bring(Bulletin.usual("B-1").json());
        Advisory nothing = advisory(
                Bulletin.usual("B-2").json().replace("Bramquist", "Nobody").replace("Spot", "Nothing"));
        Advisory something = advisory(Bulletin.usual("B-3").json());
        assertThat(desk.perhaps(all, List.of(nothing))).isEmpty();
        assertThat(desk.perhaps(all, List.of(nothing, something)).values()).containsExactly(List.of(something));
        assertThat(desk.perhaps(
                                all,
                                List.of(
                                        nothing,
                                        advisory(Bulletin.usual("B-1").json().replace("Spot", "X"))))
                        .values())
                .as("one that was heard before is heard in each form")
                .hasSize(1);
        transactions.executeWithoutResult(unheard -> {
            browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
            assertThat(desk.perhaps(all, List.of(nothing)).values()).containsExactly(List.of(nothing));
        });
    }

    @Test
    void who_has_heard_what_was_no_news_to_it_says_so_and_nobody_else() {
        add(Bulletin.usual("B-2").json().replace("Bramquist", "Nobody").replace("Spot", "Nothing"));
        settle();
        List<UUID> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<HeardLate>> listener =
                event -> told.add(event.getPayload().organisation());
        context.addApplicationListener(listener);
        listeners.add(listener);
        Browser neighbour =
                hospitals.neighbour(server, officer, "security-officer").browser();
        neighbour.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        settle();
        until(() -> told.equals(List.of(organisation(neighbour))));
        told.clear();
        transactions.executeWithoutResult(taught -> context.publishEvent(new LessonsChanged(organisation(browser))));
        settle();
        until(() -> told.equals(List.of(organisation(browser))));
    }

    @Test
    void what_was_not_ours_while_a_bulletin_came_is_warned_of_once_the_answer_is_taken_back() {
        bring(doubtful("B-1"));
        notOurs(only(), 1);
        settle();
        bring(doubtful("B-2").replace("CVE-2026-0001", "CVE-2026-9002"));
        assertThat(heard(browser)).as("not ours").containsExactly("B-1");
        String alert = only();
        int version = version(alert);
        browser.editing(version).post("/api/alerts/" + alert + "/answers", Map.of("state", "open"), 200);
        settle();
        assertThat(heard(browser)).containsExactly("B-1", "B-2");
    }

    @Test
    void what_was_not_ours_while_a_bulletin_came_is_warned_of_once_the_lesson_is_undone() {
        bring(doubtful("B-1"));
        notOurs(only(), 1);
        settle();
        bring(doubtful("B-2").replace("CVE-2026-0001", "CVE-2026-9002"));
        assertThat(heard(browser)).as("not ours").containsExactly("B-1");
        String lesson =
                browser.get("/api/lessons").get("items").get(0).get("id").stringValue();
        browser.send(HttpMethod.DELETE, "/api/lessons/" + lesson, null, 204);
        settle();
        assertThat(heard(browser)).containsExactly("B-1", "B-2");
    }

    @Test
    void a_bulletin_that_was_passed_over_is_warned_of_once_somebody_teaches_that_it_means_the_same_product() {
        bring(withoutMaker("B-2"));
        assertThat(heard(browser)).isEmpty();
        bring(doubtful("B-1"));
        assertThat(heard(browser)).containsExactly("B-1");
        browser.post("/api/alerts/" + only() + "/same-product", null, 204);
        settle();
        assertThat(heard(browser)).containsExactly("B-1", "B-2");
        bring(withoutMaker("B-3"));
        assertThat(heard(browser)).as("from then on too").containsExactly("B-1", "B-2", "B-3");
    }

    /** About a product whose name the inventory has in part. */
    private static String doubtful(String id) {
        return Bulletin.usual(id).json().replace("Bramquist Spot", "Bramquist Spot Cardiograph");
    }

    /** About the same, from somebody who does not say who makes it. */
    private static String withoutMaker(String id) {
        ObjectNode root =
                (ObjectNode) JSON.readTree(doubtful(id).replace("Bramquist Spot Cardiograph", "Spot Cardiograph"));
        ObjectNode tree = (ObjectNode) root.get("product_tree");
        tree.set("branches", tree.get("branches").get(0).get("branches"));
        return JSON.writeValueAsString(root).replace("CVE-2026-0001", "CVE-2026-9" + id.substring(2));
    }

    private void notOurs(String alert, int version) {
        browser.editing(version).post("/api/alerts/" + alert + "/answers", Map.of("state", "not-ours"), 200);
    }

    private String only() {
        var items = browser.get("/api/alerts").get("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0).get("id").stringValue();
    }

    private int version(String alert) {
        return browser.get("/api/alerts/" + alert).get("alert").get("version").intValue();
    }

    private void bring(String... documents) {
        add(documents);
        settle();
    }

    private void add(String... documents) {
        List<eu.salvus.server.source.Bulletin> some = new ArrayList<>();
        for (String document : documents) {
            Advisory advisory = advisory(document);
            some.add(new eu.salvus.server.source.Bulletin(
                    advisory.trackingId(),
                    eu.salvus.server.source.Bulletin.Format.CSAF,
                    document.getBytes(StandardCharsets.UTF_8),
                    advisory,
                    Instant.now(),
                    Instant.now()));
        }
        transactions.executeWithoutResult(brought -> bulletins.add(SOURCE, some));
    }

    private static Advisory advisory(String document) {
        return Objects.requireNonNull(CsafAdvisories.read("b.json", document.getBytes(StandardCharsets.UTF_8))
                .advisory());
    }

    private void whenHeard(Consumer<AdvisoryHeard> act) {
        ApplicationListener<PayloadApplicationEvent<AdvisoryHeard>> listener = event -> act.accept(event.getPayload());
        context.addApplicationListener(listener);
        listeners.add(listener);
    }

    private List<String> heard(Browser whose) {
        return database.sql("select tracking_id from advisory where organisation = ? order by tracking_id")
                .param(organisation(whose))
                .query(String.class)
                .list();
    }

    private static UUID organisation(Browser whose) {
        return UUID.fromString(
                whose.get("/api/me").get("organisation").get("id").stringValue());
    }

    private void pass(Duration time) {
        clock.advance(time);
        ahead = ahead.plus(time);
    }

    /** How much is to be tried again for it. */
    private int missed(Browser whose) {
        return database.sql("select count(*) from hearing_missed where organisation = ?")
                .param(organisation(whose))
                .query(Integer.class)
                .single();
    }

    private void settle() {
        sources.settle();
    }

    private static void waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
