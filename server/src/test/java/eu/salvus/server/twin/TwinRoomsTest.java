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
class TwinRoomsTest {

    @Autowired
    MockMvc server;

    private Browser guest;
    private String practice;

    @BeforeEach
    void aGuestHasAPractice() {
        guest = Browser.guest(server);
        practice = "/api/twins/"
                + guest.post(
                                "/api/twins",
                                Map.of("archetype", "single-practice", "answers", Map.of("name", "Cabinet du Port")),
                                201)
                        .get("id")
                        .stringValue();
    }

    @Test
    void aTwinIsMadeOfAnswersAndNamedAsPeopleCallIt() {
        assertThat(guest.get(practice).get("name").stringValue()).isEqualTo("Cabinet du Port");
    }

    @Test
    void anAnswerThatDoesNotFitIsNamedWithWhatIsExpected() {
        JsonNode problem = guest.post(
                "/api/twins", Map.of("archetype", "single-practice", "answers", Map.of("country", "France")), 422);
        assertThat(problem.get("problems").get(0).get("message").stringValue()).contains("country");
    }

    @Test
    void aFactIsChangedWhereItStandsAndTheRestOfTheTextStaysAsItWas() {
        String before = guest.text(practice + "/versions/1/yaml");
        JsonNode saved = guest.editing(1).send(HttpMethod.PATCH, practice, facts("name", "Cabinet des Quais"), 200);
        String after = guest.text(practice + "/versions/2/yaml");
        assertThat(saved.get("version").intValue()).isEqualTo(2);
        assertThat(after).isEqualTo(before.replace("Cabinet du Port", "Cabinet des Quais"));
    }

    @Test
    void twoWhoEditAtOnceDoNotOverwriteEachOther() {
        guest.editing(1).send(HttpMethod.PATCH, practice, facts("name", "First"), 200);
        JsonNode problem = guest.editing(1).send(HttpMethod.PATCH, practice, facts("name", "Second"), 412);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:twin-stale");
        assertThat(guest.get(practice).get("name").stringValue()).isEqualTo("First");
    }

    @Test
    void whoeverSavesWithoutSayingWhichVersionTheyEditedIsRefused() {
        guest.send(HttpMethod.PATCH, practice, facts("name", "Blind"), 428);
    }

    @Test
    void aTextWithAMistakeIsRefusedWithItsLineAndNothingIsSaved() {
        String text = guest.text(practice + "/versions/1/yaml").replaceFirst("(?m)^assets:", "asets:");
        JsonNode problem = guest.editing(1).send(HttpMethod.PUT, practice + "/yaml", Map.of("yaml", text), 422);
        assertThat(problem.get("problems").get(0).get("line").intValue()).isPositive();
        assertThat(guest.get(practice).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void aDraftIsCheckedWithoutBeingSaved() {
        JsonNode checked = guest.post("/api/twin-check", Map.of("yaml", "salvus-twin: 1\n"), 200);
        assertThat(checked.get("valid").booleanValue()).isFalse();
    }

    @Test
    void theHistoryTellsWhatDiffersAndRestoringKeepsEverything() {
        guest.editing(1).send(HttpMethod.PATCH, practice, facts("name", "Renamed"), 200);
        JsonNode differences = guest.get(practice + "/versions/2/differences?from=1");
        guest.editing(2).send(HttpMethod.POST, practice + "/versions/1/restoration", null, 200);
        assertThat(differences.get("items").get(0).get("to").stringValue()).contains("Renamed");
        assertThat(guest.get(practice + "/versions").get("items").size()).isEqualTo(3);
        assertThat(guest.get(practice).get("name").stringValue()).isEqualTo("Cabinet du Port");
    }

    @Test
    void aLongHistoryIsToldInPages() {
        for (int version = 1; version <= 51; version++) {
            guest.editing(version).send(HttpMethod.PATCH, practice, facts("name", "Name " + version), 200);
        }
        JsonNode newest = guest.get(practice + "/versions");
        assertThat(newest.get("items").size()).isEqualTo(50);
        assertThat(newest.get("items").get(0).get("number").intValue()).isEqualTo(52);
        assertThat(newest.get("next").intValue()).isEqualTo(3);
        JsonNode oldest = guest.get(practice + "/versions?before=3");
        assertThat(oldest.get("items")
                        .valueStream()
                        .map(each -> each.get("number").intValue()))
                .containsExactly(2, 1);
        assertThat(oldest.get("next").isNull()).isTrue();
    }

    @Test
    void anInventoryIsShownFirstAndMergedOnlyWhenAsked() {
        String list =
                "Nom;Entité;Statut;Fabricant;Numéro de série;Type;Modèle\nPC-ACCUEIL;Cabinet;En production;Dell;SN-1;Desktop;OptiPlex 7010\n";
        JsonNode shown = guest.editing(1).upload(practice + "/imports", "glpi.csv", list, 200);
        assertThat(shown.get("saved").booleanValue()).isFalse();
        assertThat(shown.get("devices").size()).isEqualTo(1);
        assertThat(guest.get(practice).get("version").intValue()).isEqualTo(1);
        guest.editing(1).upload(practice + "/imports?save=true", "glpi.csv", list, 200);
        JsonNode again = guest.editing(2).upload(practice + "/imports", "glpi.csv", list, 200);
        assertThat(again.get("matched").intValue()).isEqualTo(1);
        assertThat(again.get("added").intValue() + again.get("placed").intValue())
                .isZero();
    }

    @Test
    void aHospitalAskedForInFrenchIsShownInFrench() {
        String twin = guest.speaking(Locale.FRENCH)
                .post("/api/twins", Map.of("archetype", "district-hospital"), 201)
                .get("id")
                .stringValue();
        JsonNode workstation = guest.speaking(Locale.FRENCH)
                .get("/api/twins/" + twin + "/graph")
                .get("assets")
                .get(0);
        assertThat(workstation.get("name").stringValue()).isEqualTo("Poste (urgences) 01");
        assertThat(workstation.get("tags").get(0).stringValue()).startsWith("Poste (urgences");
    }

    @Test
    void anImportIsToldInTheReadersWordsAndNamesTheZone() {
        String list =
                "Nom;Entité;Statut;Fabricant;Numéro de série;Type;Modèle\nSRV-1;Cabinet;En production;Dell;SN-9;Server;PowerEdge\n";
        JsonNode device = guest.speaking(Locale.FRENCH)
                .editing(1)
                .upload(practice + "/imports?add=true", "glpi.csv", list, 200)
                .get("devices")
                .get(0);
        assertThat(device.get("sort").stringValue()).isEqualTo("Serveur, physique ou virtuel");
        assertThat(device.get("zone").stringValue()).isNotEqualTo("servers");
    }

    @Test
    void aPasswordThatAnInventoryHoldsIsStoredNowhere() {
        String found = """
                {"action": "inventory", "deviceid": "PC-7-2026", "itemtype": "Computer", "password": "hunter2-of-the-root",
                 "content": {"versionclient": "GLPI-Agent_v1.7", "hardware": {"name": "PC-7", "winprodkey": "AAAAA-BBBBB-hunter2"},
                  "bios": {"ssn": "SN-7", "smanufacturer": "Dell"},
                  "users": [{"login": "hunter2", "password": "hunter2"}],
                  "envs": [{"key": "DB_PASSWORD", "val": "hunter2"}],
                  "networks": [{"description": "eth0", "ipaddress": "10.1.2.3", "mac": "00:1b:63:84:45:e6"}]}}
                """;
        JsonNode saved = guest.editing(1).upload(practice + "/imports?save=true", "pc-7.json", found, 200);
        assertThat(saved.get("saved").booleanValue()).isTrue();
        assertThat(guest.text(practice + "/versions/2/yaml")).contains("SN-7").doesNotContain("hunter2");
        assertThat(saved.toString()).doesNotContain("hunter2");
    }

    @Test
    void aFileThatIsNoInventoryIsRefusedByItsOwnNameAndWithTheRemedy() {
        JsonNode problem = guest.editing(1).upload(practice + "/imports", "letter.txt", "Dear all,\n", 422);
        assertThat(problem.get("problems").get(0).get("file").stringValue()).isEqualTo("letter.txt");
        assertThat(problem.get("detail").stringValue()).contains("letter.txt");
        assertThat(problem.get("problems").get(0).get("remedy").stringValue())
                .isNotBlank()
                .doesNotContain("--");
    }

    @Test
    void aGuestMayNotTakeATwinOut() {
        guest.send(HttpMethod.GET, practice + "/export", null, 403);
    }

    private static Map<String, Object> facts(String path, String value) {
        return Map.of("changes", List.of(Map.of("path", path, "value", value)));
    }
}
