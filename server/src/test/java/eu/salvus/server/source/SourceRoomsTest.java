package eu.salvus.server.source;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.Reweighing;
import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.feed.Sources;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sources are asked by hand here, on this machine; what becomes of their news runs as it always does. */
@ServerTest
class SourceRoomsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEDIUM = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N";
    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    SourceRows rows;

    @Autowired
    Asking asking;

    @Autowired
    Silences silences;

    @Autowired
    Facts facts;

    @Autowired
    Reweighing reweighing;

    @Autowired
    HearingRound round;

    @Autowired
    Bulletins bulletins;

    @Autowired
    Organisations organisations;

    @TempDir
    Path folder;

    @Autowired
    AlertDesk desk;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    GenericApplicationContext context;

    private final Publisher publisher = new Publisher();
    private Duration ahead = Duration.ZERO;
    private Somebody officer;
    private Browser browser;

    @BeforeEach
    void aHospitalHasATwin() {
        officer = hospitals.found(server);
        browser = officer.browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @AfterEach
    void forget() {
        publisher.close();
        clock.advance(ahead.negated());
        hospitals.forget();
        for (String table : List.of("bulletin", "exploitation_alias", "exploitation")) {
            database.sql("delete from " + table).update();
        }
        database.sql("delete from source where kind in ('CSAF', 'STIX')").update();
        database.sql("update source set active = true, address = null, state = null, standing = null, notes = null,"
                        + " silent_since = null")
                .update();
    }

    @Test
    void an_analyst_of_a_centre_who_reads_no_alerts_sees_whether_the_sources_of_the_queue_still_speak() {
        Somebody analyst = hospitals.invite(server, officer, "centre-analyst");
        assertThat(analyst.browser().get("/api/sources").get("items").isArray()).isTrue();
        analyst.browser().send(HttpMethod.GET, "/api/alerts", null, 403);
    }

    @Test
    void an_alert_whose_weakness_becomes_exploited_is_raised_again_and_a_catalogue_under_new_dates_is_not_heard() {
        hand(Bulletin.usual("B-1"));
        assertThat(only().get("exploitation").stringValue()).isEqualTo("none");
        kev("2026-11-20", false, "CVE-2020-0001", "CVE-2026-0001");
        until(() -> only().get("exploitation").stringValue().equals("active"));
        JsonNode raised = only();
        assertThat(words(raised.get("raisedFor"))).containsExactly("exploitation");
        assertThat(raised.get("version").intValue()).isEqualTo(2);

        kev("2026-11-21", false, "CVE-2020-0001", "CVE-2026-0001");
        settle();
        assertThat(only()).isEqualTo(raised);

        kev("2026-11-22", true, "CVE-2020-0001", "CVE-2026-0001");
        until(() -> only().get("ransomware").booleanValue());
        assertThat(only().get("version").intValue()).isEqualTo(3);

        kev("2026-11-22", true, "CVE-2020-0001");
        until(() -> only().get("exploitation").stringValue().equals("none"));
        assertThat(only().get("ransomware").booleanValue()).isFalse();
    }

    @Test
    void what_analysts_decided_about_is_open_again_once_attackers_use_it() {
        browser.send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        hand(Bulletin.usual("B-1"));
        String row = queue("open").get(0).get("id").stringValue();
        browser.post("/api/queue/" + row + "/decision", Map.of("decision", "discard", "reason", "Nobody has it."), 200);
        assertThat(queue("open").size()).isZero();

        kev("2026-11-20", false, "CVE-2026-0001");

        until(() -> queue("open").size() == 1);
        assertThat(queue("open").get(0).get("exploitation").stringValue()).isEqualTo("active");
        assertThat(queue("discarded").size()).isZero();
    }

    @Test
    void each_source_keeps_its_own_word_and_the_worst_counts() {
        hand(Bulletin.usual("B-1"));
        ask(Sources.EPSS, "/epss.csv", Catalogues.epss("2026-11-20", Map.of("CVE-2026-0001", 0.6)));
        until(() -> only().get("exploitation").stringValue().equals("proof"));
        kev("2026-11-20", false, "CVE-2026-0001", "CVE-2020-0001");
        until(() -> only().get("exploitation").stringValue().equals("active"));
        JsonNode said = browser.get("/api/alerts/" + only().get("id").stringValue())
                .get("weaknesses")
                .get(0)
                .get("said");
        assertThat(said.size()).isEqualTo(2);
        assertThat(said.get(0).get("kind").stringValue()).as("the worst first").isEqualTo("cisa-kev");
        assertThat(said.get(0).get("since").stringValue()).isEqualTo("2026-11-20");
        assertThat(said.get(0).get("action").stringValue()).isEqualTo("Apply mitigations.");
        assertThat(said.get(0).get("likelihood").isNull()).isTrue();
        assertThat(said.get(1).get("kind").stringValue()).isEqualTo("epss");
        assertThat(said.get(1).get("exploitation").stringValue()).isEqualTo("proof");
        assertThat(said.get(1).get("since").stringValue()).isEqualTo("2026-11-20");
        assertThat(said.get(1).get("likelihood").doubleValue()).isEqualTo(0.6);
        kev("2026-11-20", false, "CVE-2020-0001");
        until(() -> only().get("exploitation").stringValue().equals("proof"));
        assertThat(database.sql("select source from exploitation where weakness = 'CVE-2026-0001'")
                        .query(String.class)
                        .list())
                .containsExactly("epss");
    }

    @Test
    void whether_it_can_be_done_without_a_hand_is_what_analysts_judged_and_else_what_the_vector_says() {
        hand(Bulletin.usual("B-1").critical());
        assertThat(automatable()).as("the vector").isTrue();
        judged("no");
        until(() -> !automatable());
        assertThat(only().get("version").intValue()).as("nobody is told").isEqualTo(1);
        hand(Bulletin.usual("B-1").revised("2").critical());
        assertThat(automatable()).isFalse();
        judged("yes");
        until(this::automatable);
    }

    private boolean automatable() {
        String id = only().get("id").stringValue();
        return browser.get("/api/alerts/" + id)
                .get("decision")
                .get("automatable")
                .booleanValue();
    }

    private void judged(String automatable) {
        Fact fact = Fact.of(
                new Exploitation.Judged(
                        "CVE-2026-0001", "cve", Map.of("Exploitation", "none", "Automatable", automatable)),
                PriorityRules.builtIn());
        transactions.executeWithoutResult(begun -> assertThat(
                        reweighing.ask(facts.keep("cve", List.of(fact)), clock.instant()))
                .isTrue());
        settle();
    }

    @Test
    void what_is_known_of_attacks_counts_at_once_for_an_advisory_that_comes_later() {
        kev("2026-11-20", false, "CVE-2026-0001");
        hand(Bulletin.usual("B-1"));
        assertThat(only().get("exploitation").stringValue()).isEqualTo("active");
        assertThat(only().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void a_bundle_of_stix_that_tells_of_attacks_counts_until_it_takes_that_back() {
        hand(Bulletin.usual("B-1"));
        publisher.put("/bundle.json", Catalogues.stix(Catalogues.vulnerability("CVE-2026-0001")));
        String source = browser.post(
                        "/api/sources",
                        Map.of(
                                "kind",
                                "stix",
                                "address",
                                publisher.at("/bundle.json").toString()),
                        201)
                .get("id")
                .stringValue();
        asking.turn(source);
        settle();
        assertThat(only().get("exploitation").stringValue()).isEqualTo("none");
        assertThat(words(source(source).get("notes"))).isEmpty();
        for (boolean revoked : new boolean[] {false, true}) {
            publisher.put(
                    "/bundle.json",
                    Catalogues.stix(Catalogues.vulnerability("CVE-2026-0001"), Catalogues.exploits(revoked)));
            due(source);
            asking.turn(source);
            until(() -> only().get("exploitation").stringValue().equals(revoked ? "none" : "active"));
            assertThat(words(source(source).get("notes"))).isEmpty();
        }
        publisher.put(
                "/bundle.json",
                Catalogues.stix(
                        Catalogues.vulnerability("CVE-2026-0001"), Catalogues.exploits(false), Catalogues.campaign()));
        due(source);
        asking.turn(source);
        assertThat(words(source(source).get("notes")))
                .singleElement()
                .asString()
                .contains("1 new or changed objects of STIX are not used (1 campaign)");
    }

    @Test
    void every_organisation_hears_a_provider_once_and_only_what_touches_it_is_kept_there() {
        Browser neighbour =
                hospitals.neighbour(server, officer, "security-officer").browser();
        neighbour.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        String source = provide("B-1", "B-2", "Other");
        asking.turn(source);
        until(() -> heardOf(browser) == 2 && heardOf(neighbour) == 2);
        settle();
        assertThat(heardOf(browser)).as("not the one that touches nothing").isEqualTo(2);
        assertThat(open(browser)).isEqualTo(1);
        assertThat(open(neighbour)).isEqualTo(1);
        JsonNode first = only();

        due(source);
        asking.turn(source);
        database.sql("update hearing set heard = 0").update();
        settle();
        assertThat(only()).as("heard twice, as after a crash").isEqualTo(first);
        assertThat(open(neighbour)).isEqualTo(1);
    }

    @Test
    void news_that_could_not_be_kept_is_found_again() {
        String source = provide("B-1");
        transactions.executeWithoutResult(lost -> {
            asking.turn(source);
            lost.setRollbackOnly();
        });
        settle();
        assertThat(open(browser)).isZero();
        assertThat(rows.find(source).orElseThrow().standing().state().isNew()).isTrue();
        asking.turn(source);
        until(() -> open(browser) == 1);
    }

    @Test
    void what_comes_as_no_document_of_csaf_is_heard_alike_and_compared_anew_when_the_hospital_changes() {
        browser.send(HttpMethod.DELETE, "/api/twins/" + twin(), null, 204);
        euvd("EUVD-2026-1", MEDIUM, "Nov 20, 2026, 7:00:16 AM");
        settle();
        assertThat(open(browser)).isZero();

        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        until(() -> open(browser) == 1);
        assertThat(only().get("severity").stringValue()).isEqualTo("medium");
        JsonNode before = only();

        euvd("EUVD-2026-1", MEDIUM, "Nov 21, 2026, 7:00:16 AM");
        settle();
        assertThat(only()).isEqualTo(before);

        euvd("EUVD-2026-1", CRITICAL, "Nov 21, 2026, 7:00:16 AM");
        until(() -> only().get("severity").stringValue().equals("critical"));
        assertThat(words(only().get("raisedFor"))).containsExactly("severity");

        browser.send(HttpMethod.DELETE, "/api/twins/" + twin(), null, 204);
        UUID kept = database.sql("select id from advisory where organisation = ?")
                .param(organisation(browser))
                .query(UUID.class)
                .single();
        // What the queue of work does, once those before it are done.
        desk.hearAgain(organisation(browser), kept);
        assertThat(only().get("affectedness").stringValue()).isEqualTo("not-affected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"vulnerabilities\": [",
                "{\"vulnerabilities\": [{\"cveID\": 7}]}",
                "[[[[[[[[[[[[[[[[[[",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
                ""
            })
    void what_cannot_be_used_is_told_with_place_and_remedy_and_what_was_known_stays_known(String text) {
        hand(Bulletin.usual("B-1"));
        kev("2026-11-20", false, "CVE-2026-0001");
        until(() -> only().get("exploitation").stringValue().equals("active"));
        ask(Sources.CISA_KEV, "/kev.json", text);
        JsonNode told = source("cisa-kev");
        assertThat(told.get("sign").stringValue()).isEqualTo("failing");
        assertThat(told.get("failure").stringValue()).contains("/kev.json", "(");
        assertThat(only().get("exploitation").stringValue()).isEqualTo("active");
        kev("2026-11-21", false, "CVE-2026-0001");
        assertThat(source("cisa-kev").get("sign").stringValue()).isEqualTo("well");
    }

    @Test
    void a_source_that_keeps_failing_is_left_alone_and_stops_no_other() {
        publisher.put("/kev.json", 500);
        for (int turn = 0; turn < 3; turn++) {
            ask(Sources.CISA_KEV, "/kev.json");
        }
        assertThat(source("cisa-kev").get("restsUntil").isNull()).isFalse();
        int asked = publisher.asked().size();
        ask(Sources.CISA_KEV, "/kev.json");
        assertThat(publisher.asked()).hasSize(asked);
        String provider = provide("B-1");
        asking.turn(provider);
        until(() -> open(browser) == 1);
        pass(Duration.ofMinutes(3));
        publisher.put("/kev.json", Catalogues.kev("2026-11-20", false, "CVE-2026-0001"));
        ask(Sources.CISA_KEV, "/kev.json");
        assertThat(source("cisa-kev").get("sign").stringValue()).isEqualTo("well");
        until(() -> only().get("exploitation").stringValue().equals("active"));
    }

    @Test
    void a_source_that_does_not_answer_delays_no_other() {
        CountDownLatch over = new CountDownLatch(1);
        publisher.put("/slow.json", exchange -> {
            try {
                over.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            Publisher.send(exchange, 200, Catalogues.kev("2026-11-20", false, "CVE-2026-0001"));
        });
        MockEnvironment settings = new MockEnvironment()
                .withProperty(
                        "salvus.sources.address.cisa-kev",
                        publisher.at("/slow.json").toString());
        database.sql("update source set active = false where id <> 'cisa-kev'").update();
        String provider = provide("B-1");
        SourceSettings on = new SourceSettings(true, folder, settings);
        SourceClock asked = new SourceClock(
                rows, new UsualSources(rows, bulletins, on), asking, silences, on, organisations, clock);
        transactions.executeWithoutResult(begun -> asked.start());
        try {
            asked.wake();
            until(() -> publisher.asked().contains("/slow.json") && open(browser) == 1);
            assertThat(source(provider).get("sign").stringValue()).isEqualTo("well");
            assertThat(source("cisa-kev").get("sign").stringValue()).isEqualTo("new");
            assertThat(asked.isBusy("cisa-kev")).isTrue();
            over.countDown();
            until(() -> only().get("exploitation").stringValue().equals("active"));
        } finally {
            over.countDown();
            asked.stop();
        }
    }

    @Test
    void no_answer_leads_inside_and_none_is_longer_than_it_may_be() {
        publisher.put("/inside", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://127.0.0.1:8443/kev.json");
            Publisher.send(exchange, 302, "");
        });
        ask(Sources.CISA_KEV, "/inside");
        assertThat(source("cisa-kev").get("failure").stringValue()).contains("salvus.outgoing.allowed");
        publisher.put("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] piece = new byte[1024 * 1024];
                for (int sent = 0; sent < 80; sent++) {
                    out.write(piece);
                }
            }
        });
        ask(Sources.EU_KEV, "/endless");
        assertThat(source("eu-kev").get("failure").stringValue()).contains("longer than");
        ask(Sources.EUVD_KEV, "/nothing");
        assertThat(source("euvd-kev").get("failure").stringValue()).contains("404");
        assertThat(source("euvd-kev").get("why").stringValue()).isEqualTo("gone");
    }

    @Test
    void a_document_of_a_provider_that_cannot_be_read_is_noted_and_stops_no_other() {
        publisher.put("/csaf/broken.json", "{\"document\": {\"tracking\": ");
        String source = provide("B-1");
        asking.turn(source);
        until(() -> open(browser) == 1);
        assertThat(words(source(source).get("notes")).toString()).contains("broken.json");
    }

    @Test
    void a_provider_that_speaks_for_another_ends_none_of_its_alerts_and_people_are_told() {
        String maker = provide("B-1");
        asking.turn(maker);
        until(() -> open(browser) == 1);
        publisher.put("/other/provider-metadata.json", """
                {"canonical_url": "https://other.example/p.json",
                 "publisher": {"category": "vendor", "name": "Other", "namespace": "https://other.example"},
                 "distributions": [{"directory_url": "%s"}]}""".formatted(publisher.at("/other/docs/")));
        publisher.put(
                "/other/docs/b-1.json",
                Bulletin.usual("B-1").revised("999").json().replace("Electrocardiographs", "[Withdrawn] Electro"));
        publisher.put(
                "/other/docs/o-1.json", Bulletin.usual("O-1").json().replace("bramquist.example", "other.example"));
        String other = browser.post(
                        "/api/sources",
                        Map.of(
                                "kind",
                                "csaf",
                                "address",
                                publisher.at("/other/provider-metadata.json").toString()),
                        201)
                .get("id")
                .stringValue();

        asking.turn(other);
        settle();

        assertThat(open(browser)).isEqualTo(1);
        assertThat(desk.heard(organisation(browser), "https://bramquist.example", "B-1")
                        .orElseThrow()
                        .revision())
                .isEqualTo("1");
        assertThat(desk.heard(organisation(browser), "https://other.example", "O-1"))
                .as("it is heard in its own name")
                .isPresent();
        assertThat(words(source(other).get("others"))).containsExactly("https://bramquist.example");
        assertThat(words(source(other).get("notes")).toString()).contains("b-1.json: left out");
        assertThat(words(source(maker).get("others"))).isEmpty();
    }

    @Test
    void what_is_superseded_stays_an_alert_until_it_is_dealt_with_or_what_came_in_its_place_is_heard() {
        hand(Bulletin.usual("S-1"));
        assertThat(open(browser)).isEqualTo(1);
        ObjectNode superseded =
                (ObjectNode) JSON.readTree(Bulletin.usual("S-1").revised("2").json());
        ((ObjectNode) superseded.get("document"))
                .put("category", "csaf_superseded")
                .put("csaf_version", "2.1");
        superseded.remove(List.of("product_tree", "vulnerabilities"));

        browser.upload("/api/advisories", "S-1.json", superseded.toString(), 200);
        assertThat(open(browser)).isEqualTo(1);
        hand(Bulletin.usual("S-2"));
        assertThat(open(browser)).as("the same decision").isEqualTo(1);
        browser.upload(
                "/api/advisories",
                "S-2.json",
                Bulletin.usual("S-2").revised("2").json().replace("Electrocardiographs", "[Withdrawn] Electro"),
                200);
        assertThat(open(browser)).as("what the first said holds").isEqualTo(1);
    }

    @Test
    void silence_is_told_once_and_its_end_too() throws Exception {
        List<SourceSilent> told = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<SourceSilent>> listener = event -> told.add(event.getPayload());
        context.addApplicationListener(listener);
        kev("2026-11-20", false, "CVE-2026-0001");
        silences.look();
        assertThat(told).isEmpty();
        MockHttpServletResponse heard = browser.answer(HttpMethod.GET, "/api/events", null);
        pass(Duration.ofHours(7));
        silences.look();
        silences.look();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().source()).isEqualTo("cisa-kev");
        assertThat(source("cisa-kev").get("sign").stringValue()).isEqualTo("missing");
        assertThat(source("cisa-kev").get("since").stringValue())
                .isEqualTo(source("cisa-kev").get("answeredAt").stringValue());
        until(() -> new String(heard.getContentAsByteArray(), StandardCharsets.UTF_8).contains("event:source"));
        assertThat(heard.getContentAsString(StandardCharsets.UTF_8)).contains("cisa-kev");
        kev("2026-11-21", false, "CVE-2026-0001", "CVE-2026-0009");
        silences.look();
        assertThat(source("cisa-kev").get("since").isNull()).isTrue();
        context.removeApplicationListener(listener);
    }

    @Test
    void those_who_run_this_salvus_say_who_is_asked() {
        Browser neighbour = hospitals
                .neighbour(server, officer, "administrator", "security-officer")
                .browser();
        JsonNode all = browser.get("/api/sources");
        assertThat(all.get("asked").booleanValue()).as("tests ask nobody").isFalse();
        assertThat(all.get("mayManage").booleanValue()).isTrue();
        assertThat(words(all.get("items"), "kind"))
                .containsExactly("cisa-kev", "cve", "epss", "eu-kev", "euvd", "euvd-kev");
        assertThat(neighbour.get("/api/sources").get("mayManage").booleanValue())
                .isFalse();
        Map<String, String> added = Map.of("kind", "csaf", "address", " www.bramquist.example ");
        neighbour.post("/api/sources", added, 403);
        JsonNode source = browser.post("/api/sources", added, 201);
        assertThat(source.get("address").stringValue()).isEqualTo("https://www.bramquist.example");
        assertThat(source.get("sign").stringValue()).isEqualTo("new");
        assertThat(problem(browser.post("/api/sources", added, 409))).endsWith("source-known");
        String path = "/api/sources/" + source.get("id").stringValue();
        neighbour.send(HttpMethod.DELETE, path, null, 404);
        neighbour.send(HttpMethod.PUT, path, Map.of("active", false), 404);
        assertThat(browser.send(HttpMethod.PUT, path, Map.of("active", false), 200)
                        .get("active")
                        .booleanValue())
                .isFalse();
        browser.send(HttpMethod.DELETE, path, null, 204);
        browser.send(HttpMethod.DELETE, path, null, 404);
        assertThat(problem(browser.send(HttpMethod.DELETE, "/api/sources/epss", null, 409)))
                .endsWith("source-usual");
        assertThat(problem(browser.post("/api/sources/epss/questions", null, 409)))
                .endsWith("sources-off");
    }

    @Test
    void who_is_asked_is_changed_with_a_second_factor_and_no_key_of_an_address_is_written_down_for_ever() {
        Map<String, String> added =
                Map.of("kind", "stix", "address", "https://example.org/bundle.json?token=not-for-everyone");
        pass(Duration.ofMinutes(6));
        assertThat(problem(browser.post("/api/sources", added, 403))).endsWith("step-up-needed");
        hospitals.show(officer);
        String path = "/api/sources/"
                + browser.post("/api/sources", added, 201).get("id").stringValue();
        assertThat(database.sql("select detail from audit_entry where act = 'SOURCE_ADDED' and organisation = ?")
                        .param(organisation(browser))
                        .query(String.class)
                        .single())
                .contains("https://example.org/bundle.json")
                .doesNotContain("not-for-everyone");
        pass(Duration.ofMinutes(6));
        assertThat(problem(browser.send(HttpMethod.DELETE, path, null, 403))).endsWith("step-up-needed");
        hospitals.show(officer);
        browser.send(HttpMethod.DELETE, path, null, 204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://example.org/", "ftp://example.org/", "https://somebody:secret@example.org/", "a b"})
    void what_is_no_address_that_may_be_asked_is_not_added(String address) {
        assertThat(problem(browser.post("/api/sources", Map.of("kind", "csaf", "address", address), 400)))
                .endsWith("source-address");
    }

    @Test
    void a_source_that_is_switched_off_is_not_asked() {
        kev("2026-11-20", false, "CVE-2026-0001");
        browser.send(HttpMethod.PUT, "/api/sources/cisa-kev", Map.of("active", false), 200);
        kev("2026-11-20", true, "CVE-2026-0001");
        assertThat(publisher.asked()).containsExactly("/kev.json");
        pass(Duration.ofHours(7));
        silences.look();
        assertThat(source("cisa-kev").get("since").isNull()).isTrue();
    }

    private JsonNode queue(String state) {
        return browser.get("/api/queue?state=" + state).get("items");
    }

    private void kev(String day, boolean ransomware, String... weaknesses) {
        ask(Sources.CISA_KEV, "/kev.json", Catalogues.kev(day, ransomware, weaknesses));
    }

    private void euvd(String id, String vector, String date) {
        publisher.put("/api/lastvulnerabilities", Catalogues.euvd(id, vector, date));
        publisher.put("/api/exploitedvulnerabilities", "[]");
        publisher.put("/api/criticalvulnerabilities", "[]");
        ask(Sources.EUVD, "/api/");
    }

    private void ask(Sources kind, String path, String text) {
        publisher.put(path, text);
        ask(kind, path);
    }

    private void ask(Sources kind, String path) {
        rows.move(kind.id(), publisher.at(path));
        due(kind.id());
        asking.turn(kind.id());
    }

    /** As if its time had come. */
    private void due(String id) {
        var standing = rows.find(id).orElseThrow().standing();
        rows.keepHealth(id, new Standing(standing.state(), standing.breaker(), standing.health(), null));
    }

    /** A provider of CSAF with some advisories about the electrocardiograph, and one about something else. */
    private String provide(String... ids) {
        for (String id : ids) {
            String text = Bulletin.usual(id).json();
            publisher.put(
                    "/csaf/" + id.toLowerCase(Locale.ROOT) + ".json",
                    id.equals("Other") ? text.replace("Bramquist", "Nobody") : text);
        }
        return browser.post(
                        "/api/sources",
                        Map.of("kind", "csaf", "address", publisher.at("/csaf/").toString()),
                        201)
                .get("id")
                .stringValue();
    }

    private void hand(Bulletin bulletin) {
        browser.upload("/api/advisories", bulletin.id() + ".json", bulletin.json(), 200);
    }

    private void pass(Duration time) {
        clock.advance(time);
        ahead = ahead.plus(time);
    }

    private void settle() {
        while (round.go(() -> true) || round.isBusy()) {
            Thread.onSpinWait();
        }
    }

    private String twin() {
        return browser.get("/api/twins").get("items").get(0).get("id").stringValue();
    }

    private JsonNode only() {
        JsonNode items = browser.get("/api/alerts").get("items");
        assertThat(items.size()).isEqualTo(1);
        ObjectNode alert = (ObjectNode) items.get(0);
        // Its effect on care comes when it is calculated, and ranks it.
        alert.remove(List.of("effect", "priority", "deadline"));
        return alert;
    }

    private static int open(Browser whose) {
        return whose.get("/api/alerts").get("open").intValue();
    }

    private static UUID organisation(Browser whose) {
        return UUID.fromString(
                whose.get("/api/me").get("organisation").get("id").stringValue());
    }

    private long heardOf(Browser whose) {
        return database.sql("select count(*) from advisory where organisation = ?")
                .param(organisation(whose))
                .query(Long.class)
                .single();
    }

    private JsonNode source(String id) {
        return browser.get("/api/sources")
                .get("items")
                .valueStream()
                .filter(source -> source.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String problem(JsonNode problem) {
        return problem.get("type").stringValue();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> words(JsonNode array, String field) {
        return array.valueStream().map(one -> one.get(field).stringValue()).toList();
    }
}
