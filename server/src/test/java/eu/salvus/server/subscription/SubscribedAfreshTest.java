package eu.salvus.server.subscription;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A hospital listens to a centre that tells of what is known there already, and has begun to tell it something. */
@ServerTest
class SubscribedAfreshTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    FollowedCentreRows rows;

    @Autowired
    CentreRound round;

    @Autowired
    TransactionOperations transactions;

    private ToyCentre centre;
    private Somebody administrator;
    private Browser browser;
    private UUID organisation;
    private UUID id;

    @BeforeEach
    void aHospitalKnowsAnAdvisory() {
        centre = new ToyCentre();
        administrator = hospitals.found(server);
        browser = administrator.browser();
        browser.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        browser.upload("/api/advisories", "b.json", Bulletin.usual("B-1").json(), 200);
        organisation = UUID.fromString(
                browser.get("/api/me").get("organisation").get("id").stringValue());
        id = UUID.randomUUID();
        transactions.executeWithoutResult(
                status -> rows.add(centre.followedBy(organisation, id, clock.instant()), ToyCentre.TOKEN));
    }

    @AfterEach
    void end() {
        centre.close();
        hospitals.forget();
    }

    @Test
    void what_was_known_before_the_centre_told_of_it_is_told_to_it_once_it_has() throws InterruptedException {
        Map<String, Object> box = Map.of("address", centre.at("/box/").toString(), "title", "Letter box");
        hospitals.show(administrator);
        browser.send(
                HttpMethod.PUT,
                "/api/tellings/" + id,
                Map.of("answers", true, "counts", true, "incidents", false, "products", false, "box", box),
                200);
        // Once calculated, the effect on care would tell the centre by itself.
        until(() -> none("care_effect where state <> 'DONE' and") && none("telling_due where"));
        assertThat(told()).isZero();

        centre.publish("B-1", Bulletin.usual("B-1").json(), clock.instant());
        round.go(id, () -> true);
        until(() -> told() == 1);
    }

    private int told() {
        return browser.get("/api/tellings/" + id + "/messages").get("items").size();
    }

    private boolean none(String rows) {
        return database.sql("select count(*) from " + rows + " organisation = ?")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
