package eu.salvus.server.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import eu.salvus.server.work.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class SearchRoomsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    MockMvc server;

    @Autowired
    WorkQueue queue;

    @Autowired
    JdbcClient database;

    private Browser guest;
    private String twin;

    @BeforeEach
    void aGuestHasAPractice() {
        guest = Browser.guest(server);
        twin = "/api/twins/"
                + guest.post("/api/twins", Map.of("archetype", "single-practice"), 201)
                        .get("id")
                        .stringValue();
    }

    @AfterEach
    void theQueueRunsForTheOthers() {
        if (!queue.isRunning()) {
            queue.start();
        }
    }

    @Test
    void aSearchGivesPlansForGrowingMoneyEachBetterThanTheOneBefore() {
        JsonNode plans = found(asked(Map.of("money", 20_000)));
        double money = -1;
        double lost = Double.POSITIVE_INFINITY;
        Set<String> told = plans.get("measures")
                .valueStream()
                .map(measure -> measure.get("id").stringValue())
                .collect(Collectors.toSet());
        for (JsonNode plan : plans.get("plans")) {
            assertThat(plan.get("money").doubleValue()).isGreaterThan(money).isLessThanOrEqualTo(20_000.01);
            assertThat(plan.get("lost").get("value").doubleValue()).isLessThan(lost);
            assertThat(told)
                    .containsAll(plan.get("steps")
                            .valueStream()
                            .map(step -> step.get("measure").stringValue())
                            .toList());
            money = plan.get("money").doubleValue();
            lost = plan.get("lost").get("value").doubleValue();
        }
        assertThat(plans.get("plans").size()).isPositive();
        assertThat(plans.get("mix").size()).isPositive();
    }

    @Test
    void aPlanIsToldInEachLanguageWithHowToDoItAndWhoDemandsIt() {
        String search = asked(Map.of("money", 5_000, "scenarios", List.of("ransomware-remote-access")));
        JsonNode english = found(search).get("measures");
        JsonNode french = guest.speaking(Locale.FRENCH).get(search + "/plans").get("measures");
        assertThat(english).isNotEmpty();
        for (int i = 0; i < english.size(); i++) {
            JsonNode measure = english.get(i);
            assertThat(french.get(i).get("id")).isEqualTo(measure.get("id"));
            assertThat(french.get(i).get("name")).isNotEqualTo(measure.get("name"));
            assertThat(measure.get("howTo").isNull()
                            && measure.get("supplierMessage").isNull())
                    .isFalse();
        }
        assertThat(english)
                .anySatisfy(measure ->
                        assertThat(measure.get("law").get(0).stringValue()).contains("NIS2"));
    }

    @Test
    void aSearchThatRanWhenTheProgramStoppedIsDoneAfterTheNextStart() {
        queue.stop();
        String search = asked(Map.of("money", 0, "scenarios", List.of("ransomware-remote-access")));
        database.sql("update measure_search set state = 'RUNNING', done = 40 where id = ?")
                .param(UUID.fromString(search.substring(search.lastIndexOf('/') + 1)))
                .update();
        queue.start();
        assertThat(found(search).get("plans").size()).isPositive();
        assertThat(guest.get(twin + "/searches").get("items").get(0).get("done").intValue())
                .isEqualTo(100);
    }

    @Test
    void whatIsCancelledHasNoPlans() {
        queue.stop();
        String search = asked(Map.of("money", 1000));
        guest.send(HttpMethod.DELETE, search, null, 200);
        queue.start();
        assertThat(guest.get(search).get("state").stringValue()).isEqualTo("cancelled");
        guest.send(HttpMethod.GET, search + "/plans", null, 404);
    }

    @Test
    void searchesAndSimulationsShareOneQuota() {
        queue.stop();
        asked(Map.of("money", 1000));
        asked(Map.of("money", 1000));
        guest.post(
                "/api/simulations",
                Map.of("twin", twin.substring(twin.lastIndexOf('/') + 1), "scenario", "ransomware-remote-access"),
                202);
        JsonNode problem = guest.post(twin + "/searches", Map.of("money", 1000), 409);
        assertThat(problem.get("type").stringValue()).endsWith("too-many-simulations");
        guest.get(twin + "/searches")
                .get("items")
                .forEach(each -> guest.send(
                        HttpMethod.DELETE, "/api/searches/" + each.get("id").stringValue(), null, 200));
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        guest.post(twin + "/searches", Map.of("money", -1), 400);
        guest.post(twin + "/searches", Map.of("money", 1, "staffDays", -1), 400);
        guest.post(twin + "/searches", Map.of("money", 1, "years", 0), 400);
        guest.post(twin + "/searches", Map.of("money", 1, "scenarios", List.of("meteorite")), 400);
        JsonNode problem = guest.post(twin + "/searches", Map.of("money", 1, "thorough", true), 400);
        assertThat(problem.get("type").stringValue()).endsWith("thorough-for-members");
    }

    @Test
    void whatIsUsualLiesWithinWhatIsPossible() {
        JsonNode usual = guest.get(twin + "/usual-search");
        assertThat(usual.get("money").doubleValue())
                .isPositive()
                .isLessThan(usual.get("all").doubleValue());
        assertThat(usual.get("thorough").booleanValue()).isFalse();
    }

    private String asked(Map<String, Object> wanted) {
        return "/api/searches/"
                + guest.post(twin + "/searches", wanted, 202).get("id").stringValue();
    }

    private JsonNode found(String search) {
        guest.until(search, "done", PATIENCE);
        return guest.get(search + "/plans");
    }
}
