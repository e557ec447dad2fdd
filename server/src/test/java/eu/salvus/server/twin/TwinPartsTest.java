package eu.salvus.server.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ServerTest
class TwinPartsTest {

    private static final String CLINIC = """
            # Ours.
            salvus-twin: 1
            id: clinic
            name: Clinic
            asOf: 2026-01-01
            zones:
              - {id: wards, kind: clinical} # first
              - {id: offices, kind: administration}
            flows:
              - {id: mail, from: offices, to: wards, protocols: [mail]}
            profiles:
              - {id: desk, kind: workstation, zone: offices, controls: {usb: open}}
            assets:
              - {id: pc-1, profile: desk, version: "1"} # keep this
              - {id: ehr-1, kind: server, zone: wards}
              - {id: ehr-2, kind: server, zone: wards}
            digitalServices:
              - {id: ehr, kind: ehr, requires: [{assets: [ehr-1, ehr-2], atLeast: 1}, {assets: [pc-1]}]}
            """;

    @Autowired
    MockMvc server;

    private Browser guest;
    private String clinic;

    @BeforeEach
    void aGuestHasAClinic() {
        guest = Browser.guest(server);
        clinic = "/api/twins/"
                + guest.post("/api/twins", Map.of("yaml", CLINIC), 201)
                        .get("id")
                        .stringValue();
    }

    @Test
    void everyPartIsListedUnderTheNamePeopleCallIt() {
        JsonNode parts = guest.get(clinic + "/parts").get("items");
        assertThat(parts.valueStream()
                        .map(part -> part.get("section").stringValue() + "/"
                                + part.get("id").stringValue()))
                .containsExactly(
                        "zones/wards",
                        "zones/offices",
                        "flows/mail",
                        "profiles/desk",
                        "assets/pc-1",
                        "assets/ehr-1",
                        "assets/ehr-2",
                        "digitalServices/ehr");
    }

    @Test
    void aPartTellsWhatIsWrittenWhatItsProfileStatesAndWhoNamesIt() {
        JsonNode part = guest.get(clinic + "/part?path=assets/pc-1");
        assertThat(part.get("stated").get("version").stringValue()).isEqualTo("1");
        assertThat(part.get("inherited").get("controls").get("usb").stringValue())
                .isEqualTo("open");
        assertThat(part.get("inherited").has("id")).isFalse();
        assertThat(part.get("mentions").get(0).get("part").stringValue()).isEqualTo("digitalServices/ehr");
        assertThat(guest.get(clinic + "/part").get("stated").propertyNames()).contains("name", "asOf");
        assertThat(guest.get(clinic + "/part?path=reactionPlan").get("stated").isEmpty())
                .isTrue();
        guest.send(HttpMethod.GET, clinic + "/part?path=assets/nobody", null, 400);
    }

    @Test
    void aFormIsOneVersionAndTouchesNothingElse() {
        guest.editing(1)
                .send(
                        HttpMethod.PATCH,
                        clinic,
                        Map.of(
                                "changes",
                                List.of(
                                        Map.of("path", "assets/pc-1/version", "value", "2"),
                                        Map.of("path", "assets/pc-1/vendor", "value", "Maker: one"),
                                        Map.of("path", "suppliers", "value", "{id: maker}", "added", true))),
                        200);
        assertThat(guest.text(clinic + "/versions/2/yaml"))
                .isEqualTo(CLINIC.replace("version: \"1\"}", "version: \"2\", vendor: \"Maker: one\"}")
                        + "suppliers:\n  - {id: maker}\n");
    }

    @Test
    void whatIsWrongInAFormIsSaidAtItsFieldInTheReadersLanguage() {
        Map<String, Object> wrong =
                Map.of("changes", List.of(Map.of("path", "assets/pc-1/controls/usb", "value", "shut")));
        JsonNode problem = guest.speaking(Locale.FRENCH).editing(1).send(HttpMethod.PATCH, clinic, wrong, 422);
        assertThat(problem.get("problems").get(0).get("path").stringValue()).isEqualTo("assets/pc-1/controls/usb");
        assertThat(problem.get("problems").get(0).get("message").stringValue()).contains("vaut");
    }

    @Test
    void whatSomethingNeedsIsNotTakenOutUnlessItIsTakenOutThereToo() {
        JsonNode problem = guest.editing(1).send(HttpMethod.DELETE, clinic + "/part?path=assets/ehr-1", null, 422);
        assertThat(problem.get("problems").get(0).get("path").stringValue())
                .startsWith("digitalServices/ehr/requires/0");
        guest.editing(1).send(HttpMethod.DELETE, clinic + "/part?path=assets/ehr-1&mentions=true", null, 200);
        guest.editing(2).send(HttpMethod.DELETE, clinic + "/part?path=assets/pc-1&mentions=true", null, 200);
        assertThat(guest.text(clinic + "/versions/3/yaml"))
                .doesNotContain("ehr-1", "pc-1")
                .contains("requires: [{assets: [ehr-2], atLeast: 1}]");
    }

    @Test
    void aZoneInWhichSomethingStandsStays() {
        guest.editing(1).send(HttpMethod.DELETE, clinic + "/part?path=zones/wards&mentions=true", null, 422);
        assertThat(guest.get(clinic).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void whoIsSecondIsToldWhoWasQuickerEvenWhereTheirPlaceIsGone() {
        guest.editing(1).send(HttpMethod.DELETE, clinic + "/part?path=assets/pc-1&mentions=true", null, 200);
        Map<String, Object> late = Map.of("changes", List.of(Map.of("path", "assets/pc-1/version", "value", "3")));
        JsonNode problem = guest.editing(1).send(HttpMethod.PATCH, clinic, late, 412);
        assertThat(problem.get("version").intValue()).isEqualTo(2);
    }
}
