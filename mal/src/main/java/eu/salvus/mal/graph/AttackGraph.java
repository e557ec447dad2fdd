package eu.salvus.mal.graph;

import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Detector;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.StepTime;
import eu.salvus.mal.time.StepTimes;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All steps of a model and what leads to what, as flat arrays. Steps are numbered from 0, asset by asset. The arrays that
 * methods return are those of the graph: read them, never write them.
 *
 * <p>A step is known for good by its asset and its name, and by {@link #key}, a hash of both: numbers change when the
 * model changes, keys do not.
 */
public final class AttackGraph {
    private final String[] assetIds;
    private final String[] assetTypes;
    private final int[] firstStep;
    private final int[] assetOf;
    private final AttackStep[] definitions;
    private final StepKind[] kinds;
    private final double[] enabled;
    private final boolean[] exists;
    private final long[] keys;
    private final int[] childOffsets;
    private final int[] children;
    private final int[] parentOffsets;
    private final int[] parents;
    private final StepTimes times;
    private final Map<String, Integer> assets;

    AttackGraph(
            String[] assetIds,
            String[] assetTypes,
            int[] firstStep,
            AttackStep[] definitions,
            double[] enabled,
            boolean[] exists,
            int[] childOffsets,
            int[] children) {
        this.assetIds = assetIds;
        this.assetTypes = assetTypes;
        this.firstStep = firstStep;
        this.definitions = definitions;
        this.kinds = new StepKind[definitions.length];
        java.util.Arrays.setAll(kinds, step -> definitions[step].kind());
        this.enabled = enabled;
        this.exists = exists;
        this.childOffsets = childOffsets;
        this.children = children;
        this.assetOf = assetOf(firstStep, definitions.length);
        this.keys = keys(assetIds, assetOf, definitions);
        this.parentOffsets = new int[definitions.length + 1];
        this.parents = Edges.reverse(childOffsets, children, parentOffsets);
        this.times = times(definitions, keys);
        this.assets = HashMap.newHashMap(assetIds.length);
        for (int asset = 0; asset < assetIds.length; asset++) {
            assets.put(assetIds[asset], asset);
        }
    }

    /** Generates the graph of a model. */
    public static AttackGraph of(Model model) {
        return new GraphBuilder(model).build();
    }

    private static int[] assetOf(int[] firstStep, int steps) {
        int[] assetOf = new int[steps];
        for (int asset = 0; asset + 1 < firstStep.length; asset++) {
            java.util.Arrays.fill(assetOf, firstStep[asset], firstStep[asset + 1], asset);
        }
        return assetOf;
    }

    private static long[] keys(String[] ids, int[] assetOf, AttackStep[] definitions) {
        Map<String, Long> hashes = new HashMap<>();
        long[] keys = new long[definitions.length];
        int last = -1;
        long asset = 0;
        for (int step = 0; step < keys.length; step++) {
            if (assetOf[step] != last) {
                last = assetOf[step];
                asset = Draws.key(ids[last]);
            }
            keys[step] = Draws.extend(asset, hashes.computeIfAbsent(definitions[step].name(), Draws::hash));
        }
        return keys;
    }

    private static StepTimes times(AttackStep[] definitions, long[] keys) {
        Map<StepTime, Integer> laws = new HashMap<>();
        Map<AttackStep, Integer> known = new IdentityHashMap<>();
        int[] lawOf = new int[definitions.length];
        for (int step = 0; step < lawOf.length; step++) {
            lawOf[step] = known.computeIfAbsent(definitions[step], each -> {
                Integer law = laws.putIfAbsent(each.time(), laws.size());
                return law == null ? laws.size() - 1 : law;
            });
        }
        StepTime[] distinct = new StepTime[laws.size()];
        laws.forEach((law, index) -> distinct[index] = law);
        return new StepTimes(distinct, lawOf, keys);
    }

    /** The number of steps. */
    public int steps() {
        return definitions.length;
    }

    /** The number of edges; two steps are joined by one at most. */
    public int edges() {
        return children.length;
    }

    /** The number of assets. */
    public int assets() {
        return assetIds.length;
    }

    /** The children of step s are {@code children()[childOffsets()[s]]} up to before {@code childOffsets()[s + 1]}. */
    public int[] childOffsets() {
        return childOffsets;
    }

    /** The children of all steps, one slice after the other; see {@link #childOffsets()}. */
    public int[] children() {
        return children;
    }

    /** The parents of step s, as the children in {@link #childOffsets()}; in rising order. */
    public int[] parentOffsets() {
        return parentOffsets;
    }

    /** The parents of all steps, one slice after the other; see {@link #parentOffsets()}. */
    public int[] parents() {
        return parents;
    }

    /** How a step starts. */
    public StepKind kind(int step) {
        return kinds[step];
    }

    /**
     * Whether a step is an instantaneous consequence rather than an act. Where the language does not say, a step without
     * time is an effect.
     */
    public boolean effect(int step) {
        return definitions[step].effect();
    }

    /** The id of the asset of a step. */
    public String asset(int step) {
        return assetIds[assetOf[step]];
    }

    /** The type of the asset of a step. */
    public String assetType(int step) {
        return assetTypes[assetOf[step]];
    }

    /** The name of a step. */
    public String step(int step) {
        return definitions[step].name();
    }

    /** {@code asset:step}, for people. */
    public String title(int step) {
        return asset(step) + ":" + step(step);
    }

    /** What the language says of a step. */
    public AttackStep definition(int step) {
        return definitions[step];
    }

    /** {@code Draws.key(asset, name)}: stable, whatever else the model holds. */
    public long key(int step) {
        return keys[step];
    }

    /** The local time of a step. */
    public StepTime time(int step) {
        return times.law(step);
    }

    /** The local times of all steps, ready for drawing. */
    public StepTimes times() {
        return times;
    }

    /**
     * The probability that a defence is enabled in a run: what the model says, else what the language says, else 0. It is
     * enabled when {@code Draws.uniform(run, key, Draws.DEFENCE, 0)} is less.
     */
    public double defenceProbability(int step) {
        return enabled[step];
    }

    /** For existence steps, whether the step holds in this model (from time 0 on, in every run). */
    public boolean exists(int step) {
        return exists[step];
    }

    /**
     * Whether a defence or existence step is done at time 0 of a run: a defence when it is disabled. False for attack
     * steps.
     *
     * @param runKey from {@link Draws#run}
     */
    public boolean isSource(int step, long runKey) {
        return switch (kinds[step]) {
            case OR, AND -> false;
            case EXISTS, NOT_EXISTS -> exists[step];
            case DEFENCE ->
                enabled[step] < 1
                        && (enabled[step] == 0 || Draws.uniform(runKey, keys[step], Draws.DEFENCE, 0) >= enabled[step]);
        };
    }

    /** The labels of a step. */
    public Set<String> tags(int step) {
        return definitions[step].tags();
    }

    /** Mask of {@link eu.salvus.mal.language.Impact#bit()}. */
    public int impacts(int step) {
        return definitions[step].impacts();
    }

    /** What can notice a step. */
    public List<Detector> detectors(int step) {
        return definitions[step].detectors();
    }

    /** Texts by kind: user, developer, modeler or any other. */
    public Map<String, String> info(int step) {
        return definitions[step].info();
    }

    /** The number of a step, or −1. */
    public int find(String asset, String step) {
        Integer index = assets.get(asset);
        if (index != null) {
            for (int each = firstStep[index]; each < firstStep[index + 1]; each++) {
                if (definitions[each].name().equals(step)) {
                    return each;
                }
            }
        }
        return -1;
    }

    /** The numbers of all steps of an asset; none when there is no such asset. */
    public int[] stepsOf(String asset) {
        Integer index = assets.get(asset);
        if (index == null) {
            return new int[0];
        }
        return java.util.stream.IntStream.range(firstStep[index], firstStep[index + 1])
                .toArray();
    }
}
