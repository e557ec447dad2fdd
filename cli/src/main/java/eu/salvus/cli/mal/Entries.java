package eu.salvus.cli.mal;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.NearNames;
import eu.salvus.mal.graph.AttackGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The steps an attacker has from the start, as the user names them: {@code asset:step}.
 *
 * @param graph the graph they are steps of
 * @param messages the sentences of a language
 */
record Entries(AttackGraph graph, Messages messages) {

    private static final int SHOWN = 5;

    /**
     * Their numbers in the graph.
     *
     * @throws Failure {@link ExitCode#BAD_DATA} with all that are none
     */
    int[] steps(List<String> entries) {
        List<Trouble> troubles = new ArrayList<>();
        int[] steps = new int[entries.size()];
        for (int i = 0; i < steps.length; i++) {
            String entry = entries.get(i);
            int colon = entry.lastIndexOf(':');
            steps[i] = colon < 0 ? -1 : graph.find(entry.substring(0, colon), entry.substring(colon + 1));
            if (steps[i] < 0 || !graph.kind(steps[i]).isAttack()) {
                troubles.add(trouble(entry, colon));
            }
        }
        if (!troubles.isEmpty()) {
            throw new Failure(ExitCode.BAD_DATA, troubles, null);
        }
        return steps;
    }

    private Trouble trouble(String entry, int colon) {
        String asset = colon < 0 ? entry : entry.substring(0, colon);
        List<String> steps = attackSteps(asset);
        if (colon < 0) {
            return new Trouble(
                    messages.text("mal.entry-form", entry),
                    steps.isEmpty() ? messages.text("mal.no-entry.remedy") : messages.text("mal.write", some(steps)));
        }
        if (graph.stepsOf(asset).length == 0) {
            return new Trouble(messages.text("mal.no-asset", asset), near(asset, assets()));
        }
        String wrong = entry.substring(colon + 1);
        List<String> near =
                steps.stream().map(step -> step.substring(asset.length() + 1)).toList();
        return new Trouble(messages.text("mal.no-step", asset, wrong), near(wrong, near));
    }

    /** Names near the wrong one; with none, where all are listed. */
    private String near(String wrong, List<String> names) {
        return names.size() <= SHOWN || NearNames.hasNear(wrong, names)
                ? NearNames.remedy(wrong, names, messages)
                : messages.text("mal.no-entry.remedy");
    }

    private List<String> attackSteps(String asset) {
        return Arrays.stream(graph.stepsOf(asset))
                .filter(step -> graph.kind(step).isAttack())
                .mapToObj(graph::title)
                .toList();
    }

    private List<String> assets() {
        return IntStream.range(0, graph.steps())
                .mapToObj(graph::asset)
                .distinct()
                .toList();
    }

    private static String some(List<String> steps) {
        return steps.stream().limit(SHOWN).collect(Collectors.joining(", "));
    }
}
