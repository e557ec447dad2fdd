package eu.salvus.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class SpeedRoomTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    private Hospitals.Somebody founder;
    private Browser officer;

    @BeforeEach
    void aHospitalHasAPractice() {
        founder = hospitals.found(server);
        officer = founder.browser();
        officer.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void what_was_published_a_minute_ago_took_a_minute_and_is_seen_when_somebody_looks() {
        long before = count("whole");
        hand(Bulletin.usual("B-1").dated(ago(Duration.ofMinutes(1))).json());
        JsonNode all = officer.get("/api/speed").get("all");
        assertThat(all.get("alerts").intValue()).isEqualTo(1);
        assertThat(step(all, "whole").get("seconds").get("half").doubleValue()).isBetween(60.0, 120.0);
        assertThat(step(all, "sent").get("count").intValue()).isZero();
        assertThat(step(all, "seen").get("seconds").isNull()).isTrue();
        assertThat(count("whole")).isEqualTo(before + 1);
        officer.get("/api/alerts/"
                + officer.get("/api/alerts").get("items").get(0).get("id").stringValue());
        assertThat(step(officer.get("/api/speed").get("all"), "seen")
                        .get("count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void what_its_publisher_dates_days_back_or_ahead_is_left_out_and_counted() {
        hand(Bulletin.usual("B-1").dated(ago(Duration.ofDays(3))).json());
        JsonNode speed = officer.get("/api/speed?days=90");
        assertThat(speed.get("all").get("leftOut").get("old").intValue()).isEqualTo(1);
        assertThat(step(speed.get("all"), "arrived").get("count").intValue()).isZero();
        assertThat(step(speed.get("all"), "matched").get("count").intValue()).isEqualTo(1);
        assertThat(speed.get("publishers").get(0).get("namespace").stringValue())
                .isEqualTo("https://bramquist.example");
        officer.send(HttpMethod.GET, "/api/speed?days=7", null, 400);
    }

    @Test
    void what_was_raised_before_the_time_that_is_asked_for_does_not_count() {
        hand(Bulletin.usual("B-1").json());
        database.sql("update alert set raised_at = ?")
                .param(clock.instant().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(speed(30)).isZero();
        assertThat(speed(90)).isEqualTo(1);
    }

    @Test
    void how_fast_it_is_is_for_those_who_look_after_it() {
        hospitals.invite(server, founder, "clinician").browser().send(HttpMethod.GET, "/api/speed", null, 403);
    }

    @Test
    void of_two_weaknesses_of_an_advisory_one_may_be_sure_and_the_other_to_check() {
        ObjectNode document = (ObjectNode) JSON.readTree(Bulletin.usual("B-1").json());
        ArrayNode weaknesses = (ArrayNode) document.path("vulnerabilities");
        ObjectNode open = (ObjectNode) weaknesses.get(0).deepCopy();
        open.put("cve", "CVE-2026-0002");
        open.putObject("product_status").putArray("under_investigation").add("P1");
        weaknesses.add(open);
        hand(JSON.writeValueAsString(document));
        JsonNode alerts = officer.get("/api/alerts").get("items");
        assertThat(alerts.size()).isEqualTo(1);
        JsonNode detail = officer.get("/api/alerts/" + alerts.get(0).get("id").stringValue());
        List<String> told = detail.get("weaknesses")
                .valueStream()
                .map(weakness -> weakness.get("aliases").get(0).stringValue() + " "
                        + weakness.get("affectedness").stringValue())
                .toList();
        assertThat(told).containsExactlyInAnyOrder("CVE-2026-0001 affected", "CVE-2026-0002 to-check");
    }

    private int speed(int days) {
        return officer.get("/api/speed?days=" + days).get("all").get("alerts").intValue();
    }

    private void hand(String document) {
        JsonNode told = officer.upload("/api/advisories", "b.json", document, 200)
                .get("items")
                .get(0);
        assertThat(told.get("fresh").size()).as(told.toString()).isEqualTo(1);
    }

    private long count(String step) {
        return meters.get("salvus.alert.step").tag("step", step).timer().count();
    }

    private String ago(Duration time) {
        return clock.instant().minus(time).toString();
    }

    private static JsonNode step(JsonNode group, String step) {
        return group.get("steps")
                .valueStream()
                .filter(each -> each.get("step").stringValue().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
