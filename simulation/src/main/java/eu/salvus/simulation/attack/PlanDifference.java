package eu.salvus.simulation.attack;

import eu.salvus.mal.language.StepKind;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What differs between two attack plans, and which runs of the first one can tell. A run that never asks for anything that
 * differs is the same under the second plan, bit for bit: take the first moment at which the two runs part. Up to it all states
 * are equal, so what parts them is a step that could be enabled, held or was noticed in the first run too, and is named here.
 *
 * <p>Built by {@link #between}. It errs on one side only: a run it does not name is surely the same, one it names may be.
 */
public final class PlanDifference {
    private final AttackPlan from;
    private final AttackPlan to;
    private final boolean sameLayout;
    private final boolean everyRun;
    private final int[] reached;
    private final int[] enabled;
    private final int[] drawn;
    private final int[] toOfFrom;
    private final int[] resources;

    PlanDifference(
            AttackPlan from,
            AttackPlan to,
            boolean sameLayout,
            boolean everyRun,
            int[] reached,
            int[] enabled,
            int[] drawn,
            int[] toOfFrom) {
        this.from = from;
        this.to = to;
        this.sameLayout = sameLayout;
        this.everyRun = everyRun;
        this.reached = reached;
        this.enabled = enabled;
        this.drawn = drawn;
        this.toOfFrom = toOfFrom;
        resources = IntStream.range(0, from.resources())
                .map(resource -> sameLayout ? resource : to.resource(from.asset(resource)))
                .toArray();
    }

    /** Compares two plans, step by step under their stable keys. */
    public static PlanDifference between(AttackPlan from, AttackPlan to) {
        return new PlanComparison(from, to).compare();
    }

    /** Whether no run can tell. */
    public boolean isNone() {
        return !everyRun && reached.length == 0 && enabled.length == 0 && drawn.length == 0;
    }

    /** Whether both have the same steps of the same assets under the same indices. */
    public boolean isSameLayout() {
        return sameLayout;
    }

    /** The step of the second plan that is this step of the first, or −1. */
    public int inSecond(int step) {
        return toOfFrom[step];
    }

    /** The resource of the second plan that is this resource of the first, or −1. */
    public int resourceInSecond(int resource) {
        return resources[resource];
    }

    /**
     * Whether a run of the first plan may go otherwise under the second.
     *
     * @param steps the steps that the run reached, as {@link AttackRun#copyReached} gives them
     * @param runKey the premixed seed and number of the run
     * @param quiet whether nothing was noticed and nothing went out, so that nobody reacted
     */
    public boolean concerns(BitSet steps, long runKey, boolean quiet) {
        if (everyRun) {
            return true;
        }
        for (int step : reached) {
            if (steps.get(step)) {
                return true;
            }
        }
        for (int step : enabled) {
            if (isWeighed(step, steps)) {
                return true;
            }
        }
        for (int source : drawn) {
            if (matters(source, steps, quiet)
                    && from.holdsAtStart(source, runKey) != to.holdsAtStart(toOfFrom[source], runKey)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it makes a difference to a run how a source was drawn: some child lacked nothing else, or it takes its asset out. */
    private boolean matters(int source, BitSet steps, boolean quiet) {
        if (!quiet && (from.flags[source] & Flag.OUTAGE) != 0) {
            return true;
        }
        Shape shape = from.shape;
        for (int e = shape.childOffsets()[source]; e < shape.childOffsets()[source + 1]; e++) {
            if (isWeighed(shape.children()[e], steps)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the run could have asked for a step's sources, its time or its urgency. */
    private boolean isWeighed(int step, BitSet steps) {
        return steps.get(step) || couldBeEnabled(step, steps);
    }

    private boolean couldBeEnabled(int step, BitSet steps) {
        Shape shape = from.shape;
        boolean all = shape.kinds()[step] == StepKind.AND;
        boolean hasSource = false;
        boolean any = false;
        for (int e = shape.parentOffsets()[step]; e < shape.parentOffsets()[step + 1]; e++) {
            int parent = shape.parents()[e];
            if (shape.isSource(parent)) {
                hasSource = true;
            } else if (steps.get(parent)) {
                any = true;
            } else if (all) {
                return false;
            }
        }
        return all || any || hasSource;
    }
}
