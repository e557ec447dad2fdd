package eu.salvus.mal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.random.Draws;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnsembleTest {
    private static final AttackGraph GRAPH = GeneratedGraph.zoned(400, 5);
    private static final int ENTRY = GeneratedGraph.entry(GRAPH);

    @Test
    void theNumberOfThreadsAndTheMemoryGrantedChangeNothing() {
        List<StepSummary> alone = new Ensemble(GRAPH, ENTRY).run(1, 300, 1);
        assertThat(new Ensemble(GRAPH, ENTRY).run(1, 300, 5)).isEqualTo(alone);
        assertThat(Ensemble.holding(10_000, GRAPH, ENTRY).run(1, 300, 3)).isEqualTo(alone);
        assertThat(new Ensemble(GRAPH, ENTRY).run(2, 300, 1)).isNotEqualTo(alone);
    }

    @Test
    void quantilesAreTheOrderStatisticsOfTheRunsThatReachTheStep() {
        int runs = 157;
        List<StepSummary> summaries = new Ensemble(GRAPH, ENTRY).run(1, runs, 2);
        FirstPassage passage = new FirstPassage(GRAPH);
        int step = GRAPH.find("host-17", "admin");
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            passage.run(Draws.run(1, run), ENTRY);
            times[run] = passage.time(step);
        }
        double[] finite = Arrays.stream(times).filter(Double::isFinite).sorted().toArray();
        StepSummary summary = summaries.get(step);
        assertThat(summary.asset() + ":" + summary.step()).isEqualTo("host-17:admin");
        assertThat(finite.length).isBetween(10, runs - 1);
        assertThat(summary.reached()).isEqualTo(finite.length);
        assertThat(summary.share()).isEqualTo(finite.length / 157.0);
        assertThat(summary.hours5()).isEqualTo(finite[(int) Math.ceil(0.05 * finite.length) - 1]);
        assertThat(summary.hours50()).isEqualTo(finite[(int) Math.ceil(0.5 * finite.length) - 1]);
        assertThat(summary.hours95()).isEqualTo(finite[(int) Math.ceil(0.95 * finite.length) - 1]);
    }

    @Test
    void theMedianOfAnExponentialStepIsThatOfItsLaw() {
        Toy toy = Toy.of(
                "#timeUnit: \"hours\" category C { asset A { | x -> y | y [Bernoulli(0.5) * Exponential(0.1)] } }",
                model -> model.asset("a", "A"));
        StepSummary y =
                new Ensemble(toy.graph(), toy.step("a:x")).run(7, 40_000, 2).get(toy.step("a:y"));
        assertThat(y.share()).isCloseTo(0.5, within(0.01));
        assertThat(y.hours50()).isCloseTo(10 * Math.log(2), within(0.25));
        assertThat(y.hours95()).isCloseTo(10 * Math.log(20), within(1.0));
    }

    @Test
    void aStepThatNoRunReachesHasNoTimes() {
        Toy toy = Toy.alone("| x | y");
        StepSummary y = new Ensemble(toy.graph(), toy.step("a:x")).run(1, 10, 1).get(toy.step("a:y"));
        assertThat(y.reached()).isZero();
        assertThat(y.hours50()).isNaN();
    }

    @Test
    void aMistakeInARunComesOutAsItself() {
        assertThatThrownBy(() -> new Ensemble(GRAPH, GRAPH.find("host-0", "patched")).run(1, 4, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ensemble(GRAPH, ENTRY).run(1, 0, 1)).hasMessageContaining("at least 1");
    }

    @Test
    void aGeneratedGraphHasAboutTenEdgesPerStepAndTheSameOnesForTheSameSeed() {
        AttackGraph graph = GeneratedGraph.zoned(5000, 1);
        assertThat(graph.steps()).isEqualTo(5000);
        assertThat((double) graph.edges() / graph.steps()).isBetween(9.0, 11.0);
        assertThat(GeneratedGraph.zoned(5000, 1).children()).isEqualTo(graph.children());
        assertThat(GeneratedGraph.zoned(5000, 2).children()).isNotEqualTo(graph.children());
    }

    @Test
    void parentsAndChildrenAreTheSameEdges() {
        for (int step = 0; step < GRAPH.steps(); step++) {
            for (int edge = GRAPH.childOffsets()[step]; edge < GRAPH.childOffsets()[step + 1]; edge++) {
                int child = GRAPH.children()[edge];
                int[] parents = Arrays.copyOfRange(
                        GRAPH.parents(), GRAPH.parentOffsets()[child], GRAPH.parentOffsets()[child + 1]);
                assertThat(Arrays.binarySearch(parents, step)).isNotNegative();
            }
        }
        assertThat(GRAPH.parents()).hasSize(GRAPH.edges());
    }

    @Test
    void aKeyHangsOnTheAssetAndTheStepAlone() {
        int step = GRAPH.find("host-3", "spread");
        assertThat(GRAPH.key(step)).isEqualTo(Draws.key("host-3", "spread"));
        assertThat(GRAPH.stepsOf("host-3")).hasSize(10).contains(step);
        assertThat(GRAPH.stepsOf("nobody")).isEmpty();
        assertThat(GRAPH.find("host-3", "nothing")).isEqualTo(-1);
        assertThat(GRAPH.find("nobody", "spread")).isEqualTo(-1);
    }

    @Test
    void theJsonHoldsStepsAndEdges() {
        Toy toy = Toy.alone("| x @tag {C} [1] -> y # d [Bernoulli(0.25)] -> y & y");
        StringWriter out = new StringWriter();
        GraphJson.write(toy.graph(), out);
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("steps").asInt()).isEqualTo(3);
        assertThat(json.get("nodes").get(0).get("time").asString()).isEqualTo("1 days");
        assertThat(json.get("nodes").get(0).get("children").get(0).asInt()).isEqualTo(2);
        assertThat(json.get("nodes").get(0).get("impacts").get(0).asString()).isEqualTo("CONFIDENTIALITY");
        assertThat(json.get("nodes").get(1).get("enabled").asDouble()).isEqualTo(0.25);
    }
}
