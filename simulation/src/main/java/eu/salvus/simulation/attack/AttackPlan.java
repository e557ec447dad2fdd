package eu.salvus.simulation.attack;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.StepTimes;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attack on a graph, compiled once and shared by all runs and threads: what each step is, what holds from the start, who
 * attacks, from where and until when. Build one with {@link AttackPlanBuilder}.
 *
 * <p>The state before the first hour is compiled too. Sources that always hold, and instant effects that they alone bring
 * about, hold in it already and are reached at 0. Sources that are drawn per run are counted as holding, and drawn only when a
 * step would be enabled: what is never approached costs nothing.
 */
public final class AttackPlan {
    final Shape shape;
    final StepTimes times;
    final int[] flags;
    final int[] resourceOf;
    private final String[] resourceNames;
    private final Map<String, Integer> indices;
    final int[] stepOffsets;
    final int[] stepsOf;
    final int[] typeOf;
    /** For each step a stable key of what sort of step it is; all of a sort share their learning. */
    final long[] typeKeys;

    final int types;
    final int[] circles;
    final Assumed[] defences;
    final @Nullable Assumed[] factors;
    final double[][] scores;
    final StartState startState;
    private final BitSet reachedAtStart;
    private volatile @Nullable StepIndex index;
    final int[] drawnOffsets;
    final int[] drawnParents;
    final Entry[] entries;
    final Attacker attacker;
    final @Nullable Detonation detonation;
    final @Nullable Relenting relenting;
    final Assumptions assumptions;
    final double horizon;
    final double[] startHours;

    AttackPlan(AttackPlanBuilder given) {
        shape = given.shape;
        times = shape.times();
        flags = given.flags();
        resourceOf = given.resourceOf;
        resourceNames = given.resourceNames;
        indices = HashMap.newHashMap(resourceNames.length);
        for (int resource = 0; resource < resourceNames.length; resource++) {
            indices.put(resourceNames[resource], resource);
        }
        stepOffsets = given.stepOffsets();
        stepsOf = given.stepsOf(stepOffsets);
        typeOf = given.typeOf;
        typeKeys = given.typeKeys;
        types = given.types();
        circles = given.circles;
        defences = given.defences.clone();
        factors = given.factors.clone();
        attacker = given.attacker;
        entries = given.entries.toArray(Entry[]::new);
        scores = new Scores(shape, given.entries).of(attacker);
        detonation = given.detonation;
        relenting = given.relenting;
        assumptions = given.assumptions;
        horizon = given.horizon;
        startHours = given.startHours.clone();
        startState = new StartState(shape, flags, defences, detonation == null ? -1 : detonation.waiting());
        reachedAtStart = startState.reachedSteps();
        drawnOffsets = new int[steps() + 1];
        drawnParents = startState.drawnParents(drawnOffsets);
        complete();
    }

    private void complete() {
        if (attacker.policy().hasGoals()) {
            for (int[] goals : attacker.stages()) {
                for (int goal : goals) {
                    flags[goal] |= Flag.GOAL;
                }
            }
        }
        for (int step = 0; step < steps(); step++) {
            if (circles[step] >= 0) {
                flags[step] |= Flag.CYCLIC;
            }
            if (drawnOffsets[step + 1] > drawnOffsets[step]) {
                flags[step] |= Flag.DRAWN_PARENTS;
            }
            boolean manual = (flags[step] & Flag.MANUAL) != 0;
            if (manual && attacker.policy().hasGoals() && scores[0][step] == Double.POSITIVE_INFINITY) {
                flags[step] |= Flag.POINTLESS;
            }
        }
    }

    /** Finds its steps by their keys; made when first asked for. */
    StepIndex index() {
        StepIndex made = index;
        if (made == null) {
            made = new StepIndex(shape.keys());
            index = made;
        }
        return made;
    }

    /** The number of steps of the graph. */
    public int steps() {
        return shape.steps();
    }

    /** The number of resources: the dense indices of the graph's assets. */
    public int resources() {
        return stepOffsets.length - 1;
    }

    /** The resource that a step belongs to. */
    public int resource(int step) {
        return resourceOf[step];
    }

    /** The resource of an asset, or -1 when the asset has no step. */
    public int resource(String asset) {
        return indices.getOrDefault(asset, -1);
    }

    /** The asset id of a resource. */
    public String asset(int resource) {
        return resourceNames[resource];
    }

    /** The stable key of a step. */
    public long key(int step) {
        return shape.keys()[step];
    }

    /** Whether people are exposed once a step is reached. */
    public boolean exposes(int step) {
        return (flags[step] & Flag.CONFIDENTIALITY) != 0;
    }

    /** Whether a sensor may see a step. */
    public boolean isObservable(int step) {
        return (flags[step] & Flag.OBSERVED) != 0;
    }

    /** Whether a step is a defence or an existence. */
    public boolean isSource(int step) {
        return shape.isSource(step);
    }

    /** Who attacks. */
    public Attacker attacker() {
        return attacker;
    }

    /** The groups of unknown facts. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** The hour after which nothing is looked at. */
    public double horizon() {
        return horizon;
    }

    /** How urgent an action is to the attacker: least first, infinite for what leads to none of his goals. */
    public double score(int step) {
        return scores[0][step];
    }

    /** The hour of the week, 0 to 167, at which a run starts. */
    public int startHour(long runKey) {
        double u = Draws.uniform(runKey, 0, Purpose.START, 0) * startHours[startHours.length - 1];
        int hour = 0;
        while (startHours[hour] <= u) {
            hour++;
        }
        return hour;
    }

    /** The attack steps that are reached in every run from the start; a copy. */
    BitSet reachedAtStart() {
        return (BitSet) reachedAtStart.clone();
    }

    /** Whether a source holds at the start of a run: a defence that is off, an existence that is true. */
    boolean holdsAtStart(int source, long runKey) {
        Assumed on = defences[source];
        if (on.high() <= 0 || on.low() >= 1) {
            return on.high() <= 0;
        }
        return Draws.uniform(runKey, key(source), Draws.DEFENCE, 0) >= assumptions.value(runKey, on);
    }
}
