package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.twin.Twins;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What all organisations here have, as it was looked at last. */
@ServerTest
class FleetTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    Twins twins;

    @Autowired
    Profiles profiles;

    @Autowired
    InstantSource clock;

    private Somebody centre;
    private Fleet fleet;

    @BeforeEach
    void nothingWasLookedAt() {
        centre = hospitals.found(server);
        fleet = new Fleet(twins, profiles, clock);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoeverAsksIsAnsweredByWhatWasBuiltLastAndBuildsNothing() {
        UUID first = practice();
        assertThat(fleet.asOf()).isNull();
        assertThat(fleet.concerned(advisory())).isEmpty();

        assertThat(fleet.build()).isTrue();
        UUID second = practice();
        assertThat(fleet.concerned(advisory())).contains(first).doesNotContain(second);
        assertThat(fleet.hosted(Set.of(first, second))).containsExactly(first);

        assertThat(fleet.build()).isFalse();
        assertThat(fleet.concerned(advisory())).contains(first, second);
        assertThat(fleet.asOf()).isNotNull();
    }

    @Test
    void aTwinThatCannotBeReadIsLeftOutAndAllOthersAreCounted() {
        UUID broken = practice();
        UUID whole = practice();
        database.sql(
                        "update twin_version set yaml = 'nothing: [' where twin in (select id from twin where organisation = ?)")
                .param(broken)
                .update();

        fleet.build();

        assertThat(fleet.concerned(advisory())).contains(whole).doesNotContain(broken);
    }

    @Test
    void whatWasDeletedIsCountedNoMore() {
        Somebody somebody = hospitals.neighbour(server, centre, "security-officer");
        JsonNode twin = somebody.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        fleet.build();
        assertThat(fleet.concerned(advisory())).contains(organisation(somebody));

        hospitals.show(somebody);
        somebody.browser()
                .send(HttpMethod.DELETE, "/api/twins/" + twin.get("id").stringValue(), null, 204);
        fleet.build();

        assertThat(fleet.concerned(advisory())).doesNotContain(organisation(somebody));
    }

    private static Advisory advisory() {
        return CsafAdvisories.read("document", Bulletin.usual("B-1").json().getBytes(StandardCharsets.UTF_8))
                .advisory();
    }

    private UUID practice() {
        Somebody somebody = hospitals.neighbour(server, centre, "security-officer");
        somebody.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        return organisation(somebody);
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue());
    }
}
