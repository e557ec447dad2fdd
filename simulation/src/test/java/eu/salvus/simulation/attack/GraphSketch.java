package eu.salvus.simulation.attack;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.mal.time.Effort;
import eu.salvus.mal.time.StepTime;
import eu.salvus.mal.time.StepTimes;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small attack graphs for tests, drawn step by step. */
public final class GraphSketch {
    static final StepTime NEVER = new StepTime(0, new Effort.Constant(0), 1);

    public final List<StepKind> kinds = new ArrayList<>();
    public final List<Boolean> effects = new ArrayList<>();
    public final List<StepTime> laws = new ArrayList<>();
    public final List<String> names = new ArrayList<>();
    public final List<Integer> resources = new ArrayList<>();
    public final List<String> types = new ArrayList<>();
    public final List<Double> defences = new ArrayList<>();
    public final List<int[]> edges = new ArrayList<>();

    public static StepTime constant(double hours) {
        return new StepTime(1, new Effort.Constant(hours), 1);
    }

    public static StepTime exponential(double rate) {
        return StepTime.hours(new Distribution(Distribution.Form.EXPONENTIAL, rate, 0));
    }

    /** A law without time. */
    public static final Distribution AT_ONCE = new Distribution(Distribution.Form.ZERO, 0, 0);

    /** A law that always gives the same hours. */
    public static Distribution always(double hours) {
        return new Distribution(Distribution.Form.UNIFORM, hours, hours);
    }

    /** An exponential law, by its rate per hour. */
    public static Distribution rate(double rate) {
        return new Distribution(Distribution.Form.EXPONENTIAL, rate, 0);
    }

    public static StepTime gated(double possible, StepTime law) {
        return new StepTime(possible, law.effort(), 1);
    }

    public int add(StepKind kind, boolean effect, StepTime law, String name, int resource) {
        kinds.add(kind);
        effects.add(effect);
        laws.add(law);
        names.add(name);
        resources.add(resource);
        types.add(name);
        defences.add(0.0);
        return kinds.size() - 1;
    }

    private int add(StepKind kind, boolean effect, StepTime law, int[] parents) {
        int step = add(kind, effect, law, "s" + kinds.size(), kinds.size());
        for (int parent : parents) {
            edge(parent, step);
        }
        return step;
    }

    public int or(StepTime law, int... parents) {
        return add(StepKind.OR, false, law, parents);
    }

    public int and(StepTime law, int... parents) {
        return add(StepKind.AND, false, law, parents);
    }

    public int orEffect(int... parents) {
        return add(StepKind.OR, true, StepTime.INSTANT, parents);
    }

    public int andEffect(int... parents) {
        return add(StepKind.AND, true, StepTime.INSTANT, parents);
    }

    /** A defence that is on with a probability. */
    public int defence(double on) {
        int step = add(StepKind.DEFENCE, false, StepTime.INSTANT, new int[0]);
        defences.set(step, on);
        return step;
    }

    public void edge(int parent, int child) {
        edges.add(new int[] {parent, child});
    }

    public int steps() {
        return kinds.size();
    }

    Shape shape() {
        int n = steps();
        int[] childOffsets = offsets(0);
        int[] parentOffsets = offsets(1);
        int[] children = new int[edges.size()];
        int[] parents = new int[edges.size()];
        int[] nextChild = childOffsets.clone();
        int[] nextParent = parentOffsets.clone();
        for (int[] edge : edges) {
            children[nextChild[edge[0]]++] = edge[1];
            parents[nextParent[edge[1]]++] = edge[0];
        }
        boolean[] effect = new boolean[n];
        long[] keys = new long[n];
        int[] lawOf = new int[n];
        for (int step = 0; step < n; step++) {
            effect[step] = effects.get(step);
            keys[step] = Draws.key(names.get(step));
            lawOf[step] = step;
        }
        return new Shape(
                kinds.toArray(StepKind[]::new),
                effect,
                childOffsets,
                children,
                parentOffsets,
                parents,
                keys,
                new StepTimes(laws.toArray(StepTime[]::new), lawOf, keys));
    }

    private int[] offsets(int end) {
        int[] offsets = new int[steps() + 1];
        for (int[] edge : edges) {
            offsets[edge[end] + 1]++;
        }
        for (int step = 0; step < steps(); step++) {
            offsets[step + 1] += offsets[step];
        }
        return offsets;
    }

    public AttackPlanBuilder plan() {
        String[] assets = resources.stream().map(resource -> "a" + resource).toArray(String[]::new);
        AttackPlanBuilder builder = new AttackPlanBuilder(shape(), assets, types.toArray(String[]::new));
        for (int step = 0; step < steps(); step++) {
            if (!kinds.get(step).isAttack()) {
                builder.defence(step, Assumed.known(defences.get(step)));
            }
        }
        return builder;
    }

    /** A random graph with cycles: actions, instant and slow effects, closed gates, defences of every chance. */
    public static GraphSketch random(Random random, int steps) {
        GraphSketch sketch = new GraphSketch();
        for (int step = 0; step < steps; step++) {
            int dice = random.nextInt(20);
            if (dice < 4) {
                sketch.defence(new double[] {0, 0, 1, 0.3}[dice]);
                continue;
            }
            boolean effect = dice < 12;
            StepTime law = effect && dice < 11
                    ? StepTime.INSTANT
                    : gated(dice == 19 ? 0.5 : 1, dice == 18 ? constant(0) : exponential(0.2 + random.nextDouble()));
            StepKind kind = random.nextInt(3) == 0 ? StepKind.AND : StepKind.OR;
            sketch.add(kind, effect, law, "s" + step, step / 4);
        }
        for (int step = 0; step < steps; step++) {
            if (!sketch.kinds.get(step).isAttack()) {
                continue;
            }
            int parents = sketch.kinds.get(step) == StepKind.AND ? 1 + random.nextInt(3) : random.nextInt(4);
            random.ints(0, steps).distinct().limit(Math.min(parents, steps)).forEach(new EdgeTo(sketch, step)::add);
        }
        return sketch;
    }

    /** The same graph with its steps in another order. */
    GraphSketch permuted(int[] newIndex) {
        GraphSketch other = new GraphSketch();
        int[] old = new int[steps()];
        for (int step = 0; step < steps(); step++) {
            old[newIndex[step]] = step;
        }
        for (int step : old) {
            other.add(kinds.get(step), effects.get(step), laws.get(step), names.get(step), resources.get(step));
            other.defences.set(other.steps() - 1, defences.get(step));
            other.types.set(other.steps() - 1, types.get(step));
        }
        for (int[] edge : edges) {
            other.edge(newIndex[edge[0]], newIndex[edge[1]]);
        }
        return other;
    }

    /** The same graph with other times. */
    GraphSketch withLaws(UnaryOperator<StepTime> change) {
        GraphSketch other = permuted(IntStream.range(0, steps()).toArray());
        other.laws.replaceAll(change);
        return other;
    }

    private record EdgeTo(GraphSketch sketch, int step) {
        void add(int parent) {
            sketch.edge(parent, step);
        }
    }

    public int[] attackSteps() {
        return IntStream.range(0, steps())
                .filter(step -> kinds.get(step).isAttack())
                .toArray();
    }
}
