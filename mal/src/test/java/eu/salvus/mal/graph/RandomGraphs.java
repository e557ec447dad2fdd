package eu.salvus.mal.graph;

import eu.salvus.mal.Place;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.Distribution;
import eu.salvus.mal.time.Distribution.Form;
import eu.salvus.mal.time.Effort;
import eu.salvus.mal.time.StepTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Graphs for tests: random ones with every kind of step and cycles, and plain ones from lists of edges. */
final class RandomGraphs {
    private RandomGraphs() {}

    static AttackStep step(String name, StepKind kind, StepTime time, double enabled) {
        return new AttackStep(
                name,
                "T",
                Place.of("test"),
                kind,
                time.isInstant(),
                Set.of(),
                0,
                time,
                enabled,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static StepTime exponential(double rate) {
        return StepTime.hours(new Distribution(Form.EXPONENTIAL, rate, 0));
    }

    /** Every step "s" of an asset of its own, named by {@code names}. */
    static AttackGraph of(String[] names, AttackStep[] steps, boolean[] exists, List<Set<Integer>> children) {
        int n = steps.length;
        int[] firstStep = new int[n + 1];
        int[] offsets = new int[n + 1];
        IntArray flat = new IntArray(16);
        double[] enabled = new double[n];
        String[] types = new String[n];
        for (int step = 0; step < n; step++) {
            firstStep[step + 1] = step + 1;
            children.get(step).forEach(flat::add);
            offsets[step + 1] = flat.size();
            enabled[step] = steps[step].enabled();
            types[step] = "T";
        }
        return new AttackGraph(names, types, firstStep, steps, enabled, exists, offsets, flat.trimmed());
    }

    static String[] names(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "n" + i;
        }
        return names;
    }

    static List<Set<Integer>> noEdges(int count) {
        List<Set<Integer>> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            edges.add(new TreeSet<>());
        }
        return edges;
    }

    /** A random graph of OR and AND steps, defences and existence, with cycles and many equal times. */
    static AttackGraph random(Random random, int count) {
        AttackStep[] steps = new AttackStep[count];
        boolean[] exists = new boolean[count];
        for (int step = 0; step < count; step++) {
            int kind = random.nextInt(10);
            StepTime time = time(random);
            steps[step] = kind < 5
                    ? step("s", StepKind.OR, time, 0)
                    : kind < 8
                            ? step("s", StepKind.AND, time, 0)
                            : kind < 9
                                    ? step("s", StepKind.DEFENCE, StepTime.INSTANT, random.nextInt(3) / 2.0)
                                    : step("s", StepKind.EXISTS, StepTime.INSTANT, 0);
            exists[step] = steps[step].kind() == StepKind.EXISTS && random.nextBoolean();
        }
        List<Set<Integer>> children = noEdges(count);
        for (int edge = 0; edge < 2 * count; edge++) {
            int child = random.nextInt(count);
            if (steps[child].kind().isAttack()) {
                children.get(random.nextInt(count)).add(child);
            }
        }
        return of(names(count), steps, exists, children);
    }

    private static StepTime time(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> StepTime.INSTANT;
            case 1 -> new StepTime(1, new Effort.Constant(1 + random.nextInt(3)), 1);
            case 2 -> new StepTime(0.8, new Effort.Draw(new Distribution(Form.EXPONENTIAL, 1, 0)), 1);
            default -> exponential(0.5);
        };
    }
}
