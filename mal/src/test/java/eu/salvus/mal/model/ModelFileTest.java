package eu.salvus.mal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Problem;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.language.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    private static final Language LANGUAGE = Language.parse("t.mal", """
            #id: "org.example.t" #version: "1.2.3"
            category C {
              abstract asset Thing { | use # off -> use }
              asset App extends Thing { | run }
              asset Host { | own # patched }
            }
            associations {
              Host [host] 0..1 <-- Runs --> * [apps] App
              Host [left] * <-- Peers --> 0..2 [right] Host
            }
            """);

    private static final String NEW_YAML = """
            metadata:
              name: small
              MAL-Toolbox Version: 2.9.0
            assets:
              0:
                name: web
                type: Host
                defenses: {patched: 0.25}
                associated_assets:
                  apps:
                    3: shop
                    4: mail
                extras: {position: {x: 1, y: 2.5}, note: kept}
              3: {name: shop, type: App, associated_assets: {host: {0: web}}}
              4: {name: mail, type: App, defenses: {off: 1.0}}
            """;

    private static final String LIST_YAML = """
            assets:
              0: {name: web, type: Host, defenses: {patched: 0.25}}
              3: {name: shop, type: App}
              4: {name: mail, type: App, defenses: {off: 1.0}}
            associations:
            - Runs:
                apps: [3, 4]
                host: [0]
            """;

    private static final String NAMED_YAML = """
            assets:
              0: {name: web, type: Host, defenses: {patched: 0.25}}
              3: {name: shop, type: App}
              4: {name: mail, type: App, defenses: {off: 1.0}}
            associations:
            - Runs_Host_App:
                apps: {3: shop, 4: mail}
                host: {0: web}
            attackers:
              9:
                name: Attacker:9
                entry_points:
                  web: {asset_id: 0, attack_steps: [own]}
                  3: {attack_steps: [use, run]}
            """;

    private static final String OLD_JSON = """
            {"metadata": {"name": "old"},
             "assets": {
               "0": {"name": "web", "metaconcept": "Host", "eid": "0", "defenses": {"patched": "0.25"}},
               "3": {"name": "shop", "metaconcept": "App", "eid": "3", "defenses": {}},
               "4": {"name": "mail", "metaconcept": "App", "eid": "4", "defenses": {"off": "1.0"}}},
             "associations": [
               {"metaconcept": "Runs", "association": {"host": ["0"], "apps": ["3", "4"]}}],
             "attackers": {"14": {"name": "A", "entry_points": {"3": {"attack_steps": ["use"]}}}}}
            """;

    private static List<String> linked(Model model, String id, String role) {
        int asset = model.index(id);
        Role along = model.type(asset).role(role).orElseThrow();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < model.linked(asset, along); i++) {
            ids.add(model.id(model.linked(asset, along, i)));
        }
        return ids;
    }

    private static void isTheSmallModel(Model model) {
        assertThat(model.size()).isEqualTo(3);
        assertThat(linked(model, "web", "apps")).containsExactly("shop", "mail");
        assertThat(linked(model, "mail", "host")).containsExactly("web");
        assertThat(model.defence(model.index("web"), "patched")).hasValue(0.25);
        assertThat(model.defence(model.index("mail"), "off")).hasValue(1);
        assertThat(model.defence(model.index("shop"), "off")).isEmpty();
        assertThat(model.type(model.index("shop")).name()).isEqualTo("App");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW_YAML, LIST_YAML, NAMED_YAML})
    void everyYamlFormIsRead(String text) {
        isTheSmallModel(ModelFile.parse("m.yml", text, LANGUAGE));
    }

    @Test
    void theOldJsonFormIsRead() {
        Model model = ModelFile.parse("m.json", OLD_JSON, LANGUAGE);
        isTheSmallModel(model);
        assertThat(model.entries()).containsExactly(new Entry("shop", "use"));
    }

    @Test
    void attackersOfOlderFormsAreEntries() {
        assertThat(ModelFile.parse("m.yml", NAMED_YAML, LANGUAGE).entries())
                .containsExactly(new Entry("web", "own"), new Entry("shop", "use"), new Entry("shop", "run"));
    }

    @Test
    void anAssetMayBeNothingButItsType() {
        Model model = ModelFile.parse("m.yml", "assets: {5: Host}", LANGUAGE);
        assertThat(model.id(0)).isEqualTo("Host:5");
    }

    @Test
    void aNameUsedTwiceGetsItsNumber() {
        Model model =
                ModelFile.parse("m.yml", "assets: {5: {name: a, type: Host}, 6: {name: a, type: Host}}", LANGUAGE);
        assertThat(model.id(1)).isEqualTo("a:6");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Model model = ModelFile.parse("m.yml", NEW_YAML, LANGUAGE);
        Model fromYaml = ModelFile.parse("m.yml", ModelFile.yaml(model), LANGUAGE);
        Model fromJson = ModelFile.parse("m.json", ModelFile.json(model), LANGUAGE);
        isTheSmallModel(fromYaml);
        isTheSmallModel(fromJson);
        assertThat(ModelFile.yaml(fromJson)).isEqualTo(ModelFile.yaml(model));
        assertThat(ModelFile.json(fromYaml)).isEqualTo(ModelFile.json(model)).contains("\"y\" : 2.5");
    }

    @Test
    void entriesReadBackTheSame() {
        Model model = ModelFile.parse("m.yml", NAMED_YAML, LANGUAGE);
        assertThat(ModelFile.parse("m.json", ModelFile.json(model), LANGUAGE).entries())
                .isEqualTo(model.entries());
        assertThat(ModelFile.parse("m.yaml", ModelFile.yaml(model), LANGUAGE).entries())
                .isEqualTo(model.entries());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            assets: {1: {name: a, type: Hsot}}                                    | 1:13 | unknown type 'Hsot'                 | did you mean 'Host'?
            assets: {1: {name: a, type: Thing}}                                   | 1:13 | abstract type 'Thing'               | extends it
            assets: {1: {name: a}}                                                | 1:13 | has no type                         | add 'type'
            assets: {1: {name: a, type: Host, defenses: {patchd: 1}}}             | 1:54 | 'patchd' is no defence              | did you mean 'patched'?
            assets: {1: {name: a, type: Host, defenses: {own: 1}}}                | 1:51 | 'own' is no defence                 | known: patched
            assets: {1: {name: a, type: Host, defenses: {patched: 2}}}            | 1:55 | 'patched' of 'a' is 2.0             | from 0 to 1
            assets: {1: {name: a, type: Host, defenses: {patched: yes!}}}         | 1:55 | 'patched' of 'a' is NaN             | from 0 to 1
            assets: {1: {name: a, type: Host, associated_assets: {app: {1: a}}}}  | 1:60 | has no role 'app'                   | did you mean 'apps'?
            assets: {1: {name: a, type: Host, associated_assets: {apps: {1: a}}}} | 1:61 | leads to 'App' but 'a' is of type   | type 'App'
            assets: {1: {name: a, type: Host, associated_assets: {apps: {7: a}}}} | 1:65 | there is no asset 7                 | known: 1
            {assets: {1: {name: a, type: Host, defenses: [patched]}}}             | 1:46 | 'defenses' is a list                | write a mapping
            {assets: {1: {name: a, type: Host, associated_assets: [1]}}}          | 1:55 | 'associated_assets' is a list       | write a mapping
            {assets: {1: Host}, associations: {Runs: {}}}                         | 1:35 | 'associations' is a mapping         | write a list
            {assets: {1: Host}, attackers: [1]}                                   | 1:32 | 'attackers' is a list               | write a mapping
            {assets: {1: Host}, attackers: {2: {entry_points: {1: {steps: [x]}}}}} | 1:55 | no list 'attack_steps'             | add one
            assets: 5                                                             | 1:9  | 'assets' is '5'                     | write a mapping
            metadata: {}                                                          | 1:1  | has no 'assets'                     | add 'assets'
            """)
    void aMistakeIsReportedWhereItStands(String text, String place, String message, String remedy) {
        MalException thrown = catchThrowableOfType(MalException.class, () -> ModelFile.parse("m.yml", text, LANGUAGE));
        assertThat(thrown).isNotNull();
        Problem problem = thrown.problems().getFirst();
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
        assertThat(problem.place().toString()).isEqualTo("m.yml:" + place);
    }

    @Test
    void aWrongAssociationIsReported() {
        String text = LIST_YAML.replace("Runs", "Rnus").replace("apps: [3, 4]", "apps: [3]");
        MalException thrown = catchThrowableOfType(MalException.class, () -> ModelFile.parse("m.yml", text, LANGUAGE));
        assertThat(thrown.problems().getFirst().toString()).contains("no association 'Rnus'", "did you mean 'Runs'?");
    }

    @Test
    void aMultiplicityIsHeld() {
        ModelBuilder builder = Model.builder(LANGUAGE);
        for (String id : new String[] {"a", "b", "c", "d"}) {
            builder.asset(id, "Host");
        }
        builder.link("a", "right", "b").link("a", "right", "c").link("a", "right", "d");
        MalException thrown = catchThrowableOfType(MalException.class, builder::build);
        assertThat(thrown).hasMessageContaining("the role 'right' of 'a' leads to 3 assets but must lead to 0..2");
    }

    @Test
    void linksThatAreMissingAreOnlyWarnedOf() {
        Language language = Language.parse("t.mal", """
                #id: "t" #version: "1.0.0"
                category C { asset A { | x } }
                associations { A [a] * <-- L --> 1..2 [b] A }
                """);
        Model model = ModelFile.parse("m.yml", "assets:\n  1: {name: a, type: A}", language);
        assertThat(model.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.place()).hasToString("m.yml:2:6");
            assertThat(warning.message()).isEqualTo("the role 'b' of 'a' leads to 0 assets but must lead to 1..2");
        });
    }

    @Test
    void aNameThatNothingReadsIsWarnedOf() {
        Model model = ModelFile.parse(
                "m.yml", "asociations: []\nassets: {1: {name: a, type: Host, defences: {patched: 1}}}", LANGUAGE);
        assertThat(model.warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "m.yml:1:14: 'asociations' of a model is not read — did you mean 'associations'?",
                        "m.yml:2:45: 'defences' of an asset is not read — did you mean 'defenses'?");
        assertThat(ModelFile.parse("m.yml", NEW_YAML, LANGUAGE).warnings()).isEmpty();
        assertThat(ModelFile.parse("m.json", OLD_JSON, LANGUAGE).warnings()).isEmpty();
    }

    @Test
    void numbersOfAssetsAreAnyOfSixtyFourBitsAndAreKept() {
        Model model = ModelFile.parse("m.yml", """
                assets:
                  5336733277926737003: {name: a, type: Host, associated_assets: {right: {-2953439081723377585: b}}}
                  0: {name: c, type: Host}
                  -2953439081723377585: {name: b, type: Host}
                """, LANGUAGE);
        assertThat(linked(model, "a", "right")).containsExactly("b");
        Model again = ModelFile.parse("m.json", ModelFile.json(model), LANGUAGE);
        assertThat(again.size()).isEqualTo(3);
        assertThat(ModelFile.yaml(again))
                .isEqualTo(ModelFile.yaml(model))
                .contains("5336733277926737003:", "-2953439081723377585:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "01", "1.5", "99999999999999999999", "+1", "''"})
    void whatIsNoNumberOfAnAssetIsRefused(String number) {
        assertThatThrownBy(() -> ModelFile.parse("m.yml", "assets: {" + number + ": Host}", LANGUAGE))
                .hasMessageContaining("is no number of an asset");
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        ModelBuilder builder = Model.builder(LANGUAGE);
        int host = builder.asset("a", "Host");
        builder.asset("a", "Host");
        builder.asset("b", "Nothing");
        builder.link("a", "apps", "zz").defence(host, "patched", 7).entry(host, "patched");
        MalException thrown = catchThrowableOfType(MalException.class, builder::build);
        assertThat(thrown.problems()).hasSize(5);
    }

    @Test
    void aLinkNamedFromBothEndsIsOneLink() {
        ModelBuilder builder = Model.builder(LANGUAGE);
        builder.asset("h", "Host");
        builder.asset("p", "App");
        Model model = builder.link("h", "apps", "p")
                .link("p", "host", "h")
                .link("h", "apps", "p")
                .build();
        assertThat(linked(model, "h", "apps")).containsExactly("p");
        assertThat(linked(model, "p", "host")).containsExactly("h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assets\": ", "{\"assets\": {\"1\": \"Host\", \"1\": \"Host\"}}", "", "{} x"})
    void whatIsNoJsonIsRefused(String text) {
        assertThat(catchThrowableOfType(MalException.class, () -> ModelFile.parse("m.json", text, LANGUAGE)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "assets: &x {1: *x}", "a: &b [1]\nc: *b", "1: 2\n1: 3", "", "? [a]\n: b"})
    void whatIsNoModelInYamlIsRefused(String text) {
        assertThat(catchThrowableOfType(MalException.class, () -> ModelFile.parse("m.yml", text, LANGUAGE)))
                .isNotNull();
    }

    @Test
    void deepNestingIsRefusedAndNotACrash() {
        String deep = "[".repeat(200_000);
        for (String name : new String[] {"m.json", "m.yml"}) {
            assertThat(catchThrowableOfType(MalException.class, () -> ModelFile.parse(name, deep, LANGUAGE)))
                    .isNotNull();
        }
    }

    @Test
    void theTypesOfTheLanguageAreInherited() {
        AssetType app = LANGUAGE.type("App").orElseThrow();
        assertThat(new TreeSet<>(app.steps().stream().map(step -> step.name()).toList()))
                .containsExactly("off", "run", "use");
    }
}
