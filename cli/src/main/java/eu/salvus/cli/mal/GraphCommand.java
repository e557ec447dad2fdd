package eu.salvus.cli.mal;

import eu.salvus.cli.json.Json;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.mal.graph.AttackGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvus mal graph}: the attack graph of a model. */
@Command(name = "graph")
final class GraphCommand implements Runnable {

    private final Terminal terminal;

    @Option(names = "--lang", required = true, paramLabel = "FILE")
    private List<Path> language = List.of();

    @Option(names = "--model", required = true, paramLabel = "FILE")
    private Path model = Path.of("");

    @Option(names = "--json")
    private boolean json;

    GraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        MalFiles files = new MalFiles(terminal);
        AttackGraph graph = files.graph(files.languageFile(language), model);
        if (json) {
            terminal.raw(Json.text(Map.of("steps", steps(graph))));
            return;
        }
        for (int step = 0; step < graph.steps(); step++) {
            terminal.say(graph.kind(step).sign() + " " + graph.title(step));
            for (int edge = graph.childOffsets()[step]; edge < graph.childOffsets()[step + 1]; edge++) {
                terminal.say("  → " + graph.title(graph.children()[edge]));
            }
        }
        terminal.tell("mal.graph", graph.assets(), graph.steps(), graph.edges());
    }

    private static List<Step> steps(AttackGraph graph) {
        List<Step> steps = new ArrayList<>(graph.steps());
        for (int step = 0; step < graph.steps(); step++) {
            List<String> children = new ArrayList<>();
            for (int edge = graph.childOffsets()[step]; edge < graph.childOffsets()[step + 1]; edge++) {
                children.add(graph.title(graph.children()[edge]));
            }
            steps.add(new Step(
                    graph.asset(step),
                    graph.assetType(step),
                    graph.step(step),
                    graph.kind(step).word(),
                    List.copyOf(new TreeSet<>(graph.tags(step))),
                    children));
        }
        return steps;
    }

    private record Step(
            String asset, String type, String step, String kind, List<String> tags, List<String> children) {}
}
