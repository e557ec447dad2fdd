package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTimes;

/** The arrays of an attack graph that the kernel works on; nobody writes to them. */
record Shape(
        StepKind[] kinds,
        boolean[] effects,
        int[] childOffsets,
        int[] children,
        int[] parentOffsets,
        int[] parents,
        long[] keys,
        StepTimes times) {

    static Shape of(AttackGraph graph) {
        StepKind[] kinds = new StepKind[graph.steps()];
        boolean[] effects = new boolean[graph.steps()];
        long[] keys = new long[graph.steps()];
        for (int step = 0; step < kinds.length; step++) {
            kinds[step] = graph.kind(step);
            effects[step] = graph.effect(step) && kinds[step].isAttack();
            keys[step] = graph.key(step);
        }
        return new Shape(
                kinds,
                effects,
                graph.childOffsets(),
                graph.children(),
                graph.parentOffsets(),
                graph.parents(),
                keys,
                graph.times());
    }

    int steps() {
        return kinds.length;
    }

    int parentCount(int step) {
        return parentOffsets[step + 1] - parentOffsets[step];
    }

    /** How many parents must hold before a step is enabled; one without parents is never enabled. */
    int needed(int step) {
        return kinds[step] == StepKind.AND ? Math.max(1, parentCount(step)) : 1;
    }

    boolean isSource(int step) {
        return !kinds[step].isAttack();
    }
}
