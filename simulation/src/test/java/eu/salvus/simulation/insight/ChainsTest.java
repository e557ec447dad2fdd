package eu.salvus.simulation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelBuilder;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.EventKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs whose ways are known: each step takes a fixed time. */
class ChainsTest {

    private static final Language LANGUAGE = Language.parse("toy", """
            #id: "toy"
            #version: "1.0.0"
            category Toys {
                asset House {
                    | entry -> quick, slow, plain, order
                    | quick [Uniform(1.0, 1.0)] -> either, both
                    | slow [Uniform(3.0, 3.0)] -> either, both
                    | either -> goalOfEither
                    | goalOfEither
                    & both -> goalOfBoth
                    | goalOfBoth
                    | plain [Uniform(2.0, 2.0)] -> ready
                    | ready -> struck
                    | order [Uniform(9.0, 9.0)] -> struck
                    # shut [Disabled] -> struck
                    & struck -> goalAfterOrder
                    | goalAfterOrder
                }
            }
            associations {
            }
            """);

    private static List<String> way(String goal) {
        ModelBuilder builder = Model.builder(LANGUAGE);
        builder.asset("house", "House");
        Model model = builder.build();
        AttackGraph graph = AttackGraph.of(model);
        AttackRun run = new AttackRun(AttackPlanBuilder.of(graph)
                .entry(Entry.at(graph.find("house", "entry")))
                .build());
        run.record(true);
        run.execute(1, 0);
        Chains chains = new Chains(graph, run.events(), step -> graph.step(step).equals("order"), step -> true);
        chains.read();
        int target = graph.find("house", goal);
        for (int event = 0; event < run.events().size(); event++) {
            if (run.events().kind(event) == EventKind.REACHED && run.events().subject(event) == target) {
                return Arrays.stream(chains.to(event)).mapToObj(graph::step).toList();
            }
        }
        return List.of();
    }

    @Test
    void ofADiamondThatNeedsOneSideTheWayIsTheQuickOne() {
        assertThat(way("goalOfEither")).containsExactly("entry", "quick", "either", "goalOfEither");
    }

    @Test
    void ofADiamondThatNeedsBothSidesTheWayIsTheOneThatCameLast() {
        assertThat(way("goalOfBoth")).containsExactly("entry", "slow", "both", "goalOfBoth");
    }

    @Test
    void anOrderThatComesLastExplainsLessThanWhatTheAttackerDid() {
        assertThat(way("goalAfterOrder")).containsExactly("entry", "plain", "ready", "struck", "goalAfterOrder");
    }
}
