package eu.salvus.simulation.attack;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTime;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Likeness;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two attack plans; see {@link PlanDifference} for what follows from it. */
final class PlanComparison {
    /** What says of a step how it behaves; the other flags follow from its surroundings, which are compared by themselves. */
    private static final int OWN = Flag.EFFECT
            | Flag.INSTANT
            | Flag.MANUAL
            | Flag.AUTOMATIC
            | Flag.SOURCE
            | Flag.SCALED
            | Flag.AVAILABILITY
            | Flag.CONFIDENTIALITY
            | Flag.OUTAGE
            | Flag.GOAL;

    private final AttackPlan from;
    private final AttackPlan to;
    private final Likeness likeness;
    private final int[] toOfFrom;
    private final int[] fromOfTo;
    private final boolean sameEdges;
    private final IntStream.Builder reached = IntStream.builder();
    private final IntStream.Builder enabled = IntStream.builder();
    private final IntStream.Builder drawn = IntStream.builder();
    private boolean everyRun;

    PlanComparison(AttackPlan from, AttackPlan to) {
        this.from = from;
        this.to = to;
        likeness = new Likeness(from.assumptions, to.assumptions);
        toOfFrom = positions(from, to);
        fromOfTo = positions(to, from);
        sameEdges = Arrays.equals(from.shape.keys(), to.shape.keys())
                && Arrays.equals(from.shape.parentOffsets(), to.shape.parentOffsets())
                && Arrays.equals(from.shape.parents(), to.shape.parents());
    }

    private static int[] positions(AttackPlan of, AttackPlan in) {
        if (Arrays.equals(of.shape.keys(), in.shape.keys())) {
            return IntStream.range(0, of.steps()).toArray();
        }
        StepIndex index = in.index();
        int[] positions = new int[of.steps()];
        for (int step = 0; step < positions.length; step++) {
            positions[step] = index.step(of.key(step));
        }
        return positions;
    }

    PlanDifference compare() {
        everyRun = !isSameSetting() || !isSameOrder();
        if (!everyRun) {
            compareDetonation();
            for (int step = 0; step < from.steps(); step++) {
                compare(step, toOfFrom[step]);
            }
            for (int step = 0; step < to.steps(); step++) {
                if (fromOfTo[step] < 0) {
                    added(step);
                }
            }
        }
        return new PlanDifference(
                from,
                to,
                isSameLayout(),
                everyRun,
                reached.build().distinct().toArray(),
                enabled.build().distinct().toArray(),
                drawn.build().toArray(),
                toOfFrom);
    }

    private boolean isSameLayout() {
        return Arrays.equals(from.shape.keys(), to.shape.keys())
                && Arrays.equals(from.resourceOf, to.resourceOf)
                && from.resources() == to.resources();
    }

    private boolean isSameSetting() {
        return from.horizon == to.horizon
                && Arrays.equals(from.startHours, to.startHours)
                && isSameAttacker(from.attacker, to.attacker)
                && isSameEntries()
                && isSameRelenting(from.relenting, to.relenting);
    }

    private boolean isSameRelenting(@Nullable Relenting before, @Nullable Relenting after) {
        if (before == null || after == null) {
            return before == after;
        }
        return toOfFrom[before.defence()] == after.defence() && before.after().equals(after.after());
    }

    private static boolean isSameAttacker(Attacker before, Attacker after) {
        return before.hands() == after.hands()
                && before.lanes() == after.lanes()
                && before.policy() == after.policy()
                && before.stages().size() == after.stages().size()
                && before.pace() == after.pace()
                && before.noise() == after.noise()
                && before.learning() == after.learning();
    }

    private boolean isSameEntries() {
        if (from.entries.length != to.entries.length) {
            return false;
        }
        for (int i = 0; i < from.entries.length; i++) {
            Entry before = from.entries[i];
            Entry after = to.entries[i];
            if (before.time() != after.time() || before.key() != after.key() || !same(before.steps(), after.steps())) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int[] steps, int[] inTo) {
        return Arrays.equals(Arrays.stream(steps).map(step -> toOfFrom[step]).toArray(), inTo);
    }

    /** Ties between actions go by the index of the step: what both plans have must stand in the same order in both. */
    private boolean isSameOrder() {
        int last = -1;
        for (int step = 0; step < toOfFrom.length; step++) {
            int other = toOfFrom[step];
            if (other >= 0 && (from.flags[step] & (Flag.MANUAL | Flag.AUTOMATIC)) != 0) {
                if (other < last) {
                    return false;
                }
                last = other;
            }
        }
        return true;
    }

    private void compareDetonation() {
        Detonation before = from.detonation;
        Detonation after = to.detonation;
        if (before == null || after == null) {
            everyRun |= before != after;
            return;
        }
        everyRun |= toOfFrom[before.waiting()] != after.waiting()
                || before.all() != after.all()
                || before.moment() != after.moment()
                || !likeness.alike(before.dwell(), after.dwell())
                || !likeness.alike(before.patience(), after.patience())
                || !same(before.ready(), after.ready())
                || !same(before.foothold(), after.foothold());
        if (!same(before.backups(), after.backups())) {
            Arrays.stream(before.ready()).forEach(reached::add);
            everyRun |= before.ready().length == 0;
        }
    }

    private void compare(int step, int other) {
        if (other < 0) {
            if (!from.isSource(step)) {
                enabled.add(step);
            }
            return;
        }
        if (from.isSource(step) != to.isSource(other)) {
            everyRun = true;
        } else if (from.isSource(step)) {
            compareSource(step, other);
        } else {
            compareStep(step, other);
        }
    }

    private void compareSource(int source, int other) {
        if (((from.flags[source] ^ to.flags[other]) & OWN) != 0) {
            everyRun = true;
        } else if (!likeness.alike(from.defences[source], to.defences[other])) {
            drawn.add(source);
        }
    }

    private void compareStep(int step, int other) {
        if (startsByItself(from, step) != startsByItself(to, other) && !hasChangedSource(step)) {
            everyRun = true;
            return;
        }
        if (!isSameStep(step, other)) {
            enabled.add(step);
        }
        if (!sameEdges) {
            compareParents(step, other);
        }
    }

    /** A source of the step that is compared as a draw: whether the step starts by itself follows from that. */
    private boolean hasChangedSource(int step) {
        Shape shape = from.shape;
        for (int e = shape.parentOffsets()[step]; e < shape.parentOffsets()[step + 1]; e++) {
            int parent = shape.parents()[e];
            int other = toOfFrom[parent];
            if (from.isSource(parent) && other >= 0 && !likeness.alike(from.defences[parent], to.defences[other])) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsByItself(AttackPlan plan, int step) {
        return plan.startState.state[step] == State.HOLDING || Arrays.binarySearch(plan.startState.initial, step) >= 0;
    }

    private boolean isSameStep(int step, int other) {
        Assumed before = from.factors[step];
        Assumed after = to.factors[other];
        return from.shape.kinds()[step] == to.shape.kinds()[other]
                && ((from.flags[step] ^ to.flags[other]) & OWN) == 0
                && isSameLaw(from.times.law(step), to.times.law(other))
                && from.typeKeys[step] == to.typeKeys[other]
                && likeness.alike(before, after)
                && isSameUrgency(step, other);
    }

    /** Plans in one language share their laws, so that most need no look inside. */
    private static boolean isSameLaw(StepTime before, StepTime after) {
        return before == after || before.equals(after);
    }

    private boolean isSameUrgency(int step, int other) {
        if ((from.flags[step] & Flag.EFFECT) != 0) {
            return true;
        }
        for (int stage = 0; stage < from.scores.length; stage++) {
            if (from.scores[stage][step] != to.scores[stage][other]) {
                return false;
            }
        }
        return true;
    }

    private void compareParents(int step, int other) {
        int[] before = parents(from, step);
        int[] after = Arrays.stream(parents(to, other))
                .map(parent -> fromOfTo[parent])
                .sorted()
                .toArray();
        if (Arrays.equals(before, after)) {
            return;
        }
        enabled.add(step);
        IntStream.concat(Arrays.stream(before), Arrays.stream(after))
                .filter(parent -> parent >= 0 && !from.isSource(parent))
                .forEach(reached::add);
        boolean lacksSteps = Arrays.stream(before).allMatch(from::isSource);
        boolean mayStart = to.shape.kinds()[other] == StepKind.OR
                && Arrays.stream(parents(to, other)).anyMatch(to::isSource);
        everyRun |= lacksSteps || mayStart;
    }

    private static int[] parents(AttackPlan plan, int step) {
        int[] parents = Arrays.copyOfRange(
                plan.shape.parents(),
                plan.shape.parentOffsets()[step],
                plan.shape.parentOffsets()[step + 1]);
        Arrays.sort(parents);
        return parents;
    }

    /** A step that only the second plan has: it matters to a run in which something that leads to it was reached. */
    private void added(int step) {
        if (to.isSource(step)) {
            return;
        }
        everyRun |= startsByItself(to, step);
        for (int parent : parents(to, step)) {
            if (!to.isSource(parent) && fromOfTo[parent] >= 0) {
                reached.add(fromOfTo[parent]);
            }
        }
    }
}
