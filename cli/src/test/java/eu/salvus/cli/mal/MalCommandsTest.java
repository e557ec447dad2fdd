package eu.salvus.cli.mal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.ModelFile;
import eu.salvus.simulation.ensemble.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MalCommandsTest {

    /** A door that one run in four can force, after a time with mean 10 hours, on the way to a room and its safe. */
    private static final String LANGUAGE = """
            #id: "toy"
            #version: "1.0.0"
            #timeUnit: "hours"
            category Things {
              asset Door {
                | enter
                  -> force
                | force [Bernoulli(0.25) * Exponential(0.1)]
                  -> open
                | open
                  -> room.walkIn
                | fly
              }
              asset Room {
                | walkIn
              }
            }
            associations {
              Door [door] * <-- leads --> * [room] Room
            }
            """;

    private static final String MODEL = """
            {
              "metadata": {"name": "toy", "langID": "toy", "langVersion": "1.0.0", "MAL-Toolbox Version": "2.0.0"},
              "assets": {
                "0": {"name": "Front", "type": "Door", "associated_assets": {"room": {"1": "Hall"}}},
                "1": {"name": "Hall", "type": "Room", "associated_assets": {"door": {"0": "Front"}}}
              }
            }
            """;

    @TempDir
    private Path folder;

    private String language = "";
    private String model = "";

    @BeforeEach
    void write() {
        language = Clinic.write(folder, "toy.mal", LANGUAGE).toString();
        model = Clinic.write(folder, "toy.json", MODEL).toString();
    }

    private Run attack(String... more) {
        String[] start = {"mal", "run", "--lang", language, "--model", model, "--entry", "Front:enter"};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return Run.salvus(all);
    }

    @Test
    void a_run_gives_shares_and_quantiles_near_the_closed_form() {
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(attack("--runs", "20000", "--seed", "3", "--json").out());
        assertThat(report.get("runs").intValue()).isEqualTo(20000);
        JsonNode hall = null;
        for (JsonNode step : report.get("steps")) {
            if (step.get("step").stringValue().equals("Hall:walkIn")) {
                hall = step;
            }
            if (step.get("step").stringValue().equals("Front:fly")) {
                assertThat(step.get("reached").doubleValue()).isZero();
                assertThat(step.get("p50").isNull()).isTrue();
            }
        }
        assertThat(hall).isNotNull();
        // Of an exponential law with mean 10: -10 ln(1 - q). Tolerances are over four standard errors.
        assertThat(hall.get("reached").doubleValue()).isCloseTo(0.25, within(0.013));
        assertThat(hall.get("p5").doubleValue()).isCloseTo(0.513, within(0.15));
        assertThat(hall.get("p50").doubleValue()).isCloseTo(6.931, within(0.6));
        assertThat(hall.get("p95").doubleValue()).isCloseTo(29.96, within(2.6));
    }

    @Test
    void the_same_seed_gives_the_same_bytes_whatever_the_threads() {
        Run one = attack("--json", "--threads", "1");
        assertThat(attack("--json", "--threads", "3")).isEqualTo(one);
        assertThat(one.out()).doesNotContain(folder.toString()).doesNotContain("threads");
        assertThat(attack("--json", "--seed", "2").out()).isNotEqualTo(one.out());
    }

    @Test
    void runs_made_in_parts_give_what_runs_made_at_once_give() {
        Language read = Language.read(Path.of(language));
        AttackGraph graph = AttackGraph.of(ModelFile.read(Path.of(model), read));
        StepRuns runs = new StepRuns(graph, new int[] {graph.find("Front", "enter")}, 50, 1, 2);
        assertThat(runs.outcomes(Progress.NONE, 60))
                .isEqualTo(runs.outcomes(Progress.NONE, 10_000))
                .hasSize(5);
    }

    @Test
    void the_table_tells_times_in_words() {
        Run run = attack("--runs", "2000");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("Hall:walkIn +2\\d% +\\d+ minutes")
                .contains("2,000 runs with seed 1")
                .doesNotContain("Front:fly");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
        assertThat(Run.salvus(
                                "--lang",
                                "fr",
                                "mal",
                                "run",
                                "--lang",
                                language,
                                "--model",
                                model,
                                "--entry",
                                "Front:enter")
                        .out())
                .contains("tirages, graine 1");
    }

    @Test
    void the_graph_is_shown_as_text_and_as_json() {
        Run run = Run.salvus("mal", "graph", "--lang", language, "--model", model);
        assertThat(run.out()).contains("| Front:open\n  → Hall:walkIn\n", "2 assets, 5 steps, 3 edges.");
        JsonNode graph = JsonMapper.builder()
                .build()
                .readTree(Run.salvus("mal", "graph", "--lang", language, "--model", model, "--json")
                        .out());
        assertThat(graph.get("steps")).hasSize(5);
        assertThat(graph.get("steps").get(0).get("asset").stringValue()).isEqualTo("Front");
    }

    @Test
    void what_is_odd_about_a_model_is_told_beside_the_result() {
        String odd = Clinic.write(
                        folder, "odd.json", MODEL.replace("\"type\": \"Room\"", "\"tags\": [], \"type\": \"Room\""))
                .toString();
        Run told = Run.salvus("mal", "graph", "--lang", language, "--model", odd, "--json");
        assertThat(told.code()).isZero();
        assertThat(told.err().replaceAll("\\s+", " ")).contains("warning:", "'tags' of an asset is not read");
        assertThat(told.out())
                .isEqualTo(Run.salvus("mal", "graph", "--lang", language, "--model", model, "--json")
                        .out());
    }

    @Test
    void all_errors_of_a_language_are_shown_with_their_places() {
        String bad = Clinic.write(
                        folder, "bad.mal", LANGUAGE.replace("-> open", "-> opn").replace("Bernoulli", "Bernouli"))
                .toString();
        Run run = Run.salvus("mal", "check", language, bad);
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("valid; 2 asset types, one association, 5 steps.");
        assertThat(run.out().replaceAll("\\s+", "")).contains("bad.mal:8:14:", "bad.mal:9:10:");
    }

    @Test
    void the_built_in_language_is_valid() {
        String file = Path.of(System.getProperty("salvus.root"), "content/attack/hospital.mal")
                .toString();
        assertThat(Run.salvus("mal", "check", file).code()).isZero();
    }

    @Test
    void mistakes_of_the_user_are_named() {
        Run entry = Run.salvus(
                "mal", "run", "--lang", language, "--model", model, "--entry", "Front:nothing", "--entry", "Nobody");
        assertThat(entry.code()).isEqualTo(65);
        assertThat(entry.err())
                .contains("Front has no attack step “nothing”", "“Nobody” is not of the form", "salvus mal graph");
        assertThat(Run.salvus("mal", "graph", "--lang", "fr", "--model", model).code())
                .isEqualTo(64);
        assertThat(attack("--runs", "0").err()).contains("--runs cannot be “0”", "use 1 or more");
        assertThat(attack("--runs", "many").err()).contains("--runs cannot be “many”", "use a whole number");
        assertThat(Run.salvus("mal", "check").err()).contains("missing: FILE").doesNotContain("twin");
        assertThat(Run.salvus("mal", "check", folder.toString()).code()).isEqualTo(66);
        assertThat(Run.salvus("mal", "check", "no.mal", language).code()).isEqualTo(66);
    }

    private String entry(String entry) {
        Run run = Run.salvus("mal", "run", "--lang", language, "--model", model, "--entry", entry);
        assertThat(run.code()).isEqualTo(65);
        return run.err().replaceAll("\\s+", " ");
    }

    @Test
    void an_entry_that_is_none_is_met_with_the_form_and_near_names() {
        assertThat(entry("Front")).contains("not of the form ASSET:STEP", "for instance Front:enter");
        assertThat(entry("Front:entr")).contains("Front has no attack step “entr”", "did you mean enter?");
        assertThat(entry("Frnt:enter")).contains("the model has no asset “Frnt”", "did you mean Front?");
        assertThat(entry("Front:zzzzzz")).contains("use one of: enter, force, open, fly");
    }

    @Test
    void a_part_of_a_language_is_told_from_a_language_with_errors() {
        Path part = Clinic.write(folder, "part.mal", "category A { asset Window { | breakIt } }\n");
        Run alone = Run.salvus("mal", "check", part.toString());
        assertThat(alone.code()).isEqualTo(65);
        assertThat(alone.out()).startsWith("warning: ");
        assertThat(alone.out().replaceAll("\\s+", " ")).contains("may be a part of a language");
        Clinic.write(folder, "whole.mal", "#id: \"w\"\n#version: \"1.0.0\"\ninclude \"part.mal\"\n");
        Run included = Run.salvus("mal", "check", part.toString());
        assertThat(included.out().replaceAll("\\s+", "")).contains("whole.malincludesit:");
        assertThat(Run.salvus("mal", "check", folder.resolve("whole.mal").toString())
                        .code())
                .isZero();
    }
}
