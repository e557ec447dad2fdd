package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.FirstPassage;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelBuilder;
import eu.salvus.mal.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A tiny hospital in the attack language, with a campaign and the Internet, to ask of a step: at once, with effort, or never?
 * Titles are {@code asset.step}.
 */
final class Toy {
    static final Language LANGUAGE = HospitalLanguage.builtIn();
    private static final int RUNS = 200;

    private final ModelBuilder builder = Model.builder(LANGUAGE);
    private final List<String> entries = new ArrayList<>();

    Toy() {
        builder.asset("campaign", "Campaign");
        builder.asset("internet", "Internet");
        builder.link("campaign", "internet", "internet");
    }

    Toy zone(String id) {
        builder.asset(id, "Zone");
        builder.link("campaign", "zones", id);
        return this;
    }

    /** A machine that offers everything in its zone. */
    Toy machine(String id, String type, String zone) {
        builder.asset(id, type);
        builder.link("campaign", "machines", id);
        for (String role : List.of("machines", "signInMachines", "systemMachines", "applicationMachines")) {
            builder.link(zone, role, id);
        }
        return this;
    }

    /** A flow that carries everything. */
    Toy flow(String id, String from, String to) {
        builder.asset(id, "Flow");
        builder.link(id, "from", from);
        for (String role : List.of("loginTo", "weaknessTo", "applicationTo")) {
            builder.link(id, role, to);
        }
        return this;
    }

    Toy account(String id) {
        builder.asset(id, "Account");
        return this;
    }

    Toy directory(String id) {
        builder.asset(id, "Directory");
        builder.link("campaign", "directories", id);
        return this;
    }

    Toy remoteAccess(String id) {
        builder.asset(id, "RemoteAccess");
        builder.link("campaign", "remoteAccesses", id);
        builder.link("internet", "remoteAccesses", id);
        return this;
    }

    Toy copy(String id) {
        builder.asset(id, "BackupCopy");
        builder.link("campaign", "backups", id);
        return this;
    }

    Toy dataset(String id) {
        builder.asset(id, "Dataset");
        builder.link("campaign", "datasets", id);
        return this;
    }

    Toy asset(String id, String type) {
        builder.asset(id, type);
        return this;
    }

    Toy link(String from, String role, String to) {
        builder.link(from, role, to);
        return this;
    }

    Toy on(String defence) {
        return chance(defence, 1);
    }

    Toy off(String defence) {
        return chance(defence, 0);
    }

    private Toy chance(String defence, double chance) {
        int dot = defence.indexOf('.');
        builder.defence(defence.substring(0, dot), defence.substring(dot + 1), chance);
        return this;
    }

    /** The attacker has this step from the start. */
    Toy enter(String step) {
        entries.add(step);
        return this;
    }

    /** Runs the attack many times and asks. */
    Answer ask() {
        AttackGraph graph = AttackGraph.of(builder.build());
        FirstPassage passage = new FirstPassage(graph);
        int[] starts = entries.stream().mapToInt(title -> find(graph, title)).toArray();
        double[][] times = new double[RUNS][graph.steps()];
        for (int run = 0; run < RUNS; run++) {
            passage.run(Draws.run(11, run), starts);
            for (int step = 0; step < graph.steps(); step++) {
                times[run][step] = passage.time(step);
            }
        }
        return new Answer(graph, times);
    }

    private static int find(AttackGraph graph, String title) {
        int dot = title.indexOf('.');
        int step = graph.find(title.substring(0, dot), title.substring(dot + 1));
        assertThat(step).as(title).isNotNegative();
        return step;
    }

    /** When each step was reached in each run. */
    record Answer(AttackGraph graph, double[][] times) {
        Answer atOnce(String... titles) {
            for (String title : titles) {
                assertThat(of(title)).as(title + " at once").allMatch(time -> time == 0);
            }
            return this;
        }

        /** Reached in some runs, and never without work. */
        Answer withEffort(String... titles) {
            for (String title : titles) {
                assertThat(of(title)).as(title + " with effort").noneMatch(time -> time == 0);
                assertThat(of(title).stream().anyMatch(time -> Double.isFinite(time)))
                        .as(title + " with effort, in some run")
                        .isTrue();
            }
            return this;
        }

        Answer never(String... titles) {
            for (String title : titles) {
                assertThat(of(title)).as(title + " never").allMatch(time -> Double.isInfinite(time));
            }
            return this;
        }

        private List<Double> of(String title) {
            int step = find(graph, title);
            List<Double> column = new ArrayList<>();
            for (double[] run : times) {
                column.add(run[step]);
            }
            return column;
        }
    }
}
