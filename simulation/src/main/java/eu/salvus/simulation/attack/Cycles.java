package eu.salvus.simulation.attack;

import java.util.Arrays;

/**
 * The strongly connected components of the subgraph of effects (Tarjan's algorithm without recursion): effects of one
 * component may support each other in a circle.
 */
final class Cycles {
    private static final int UNSEEN = -1;

    private final Shape shape;
    private final int[] component;
    private final int[] low;
    private final int[] order;
    private final int[] stack;
    private final int[] path;
    private final int[] edge;
    private int seen;
    private int stacked;
    private int components;

    private Cycles(Shape shape) {
        int steps = shape.steps();
        this.shape = shape;
        component = filled(steps);
        order = filled(steps);
        low = new int[steps];
        stack = new int[steps];
        path = new int[steps];
        edge = new int[steps];
    }

    /** For each effect the number of its component, if it lies on a circle of effects; otherwise -1. */
    static int[] of(Shape shape) {
        Cycles cycles = new Cycles(shape);
        for (int step = 0; step < shape.steps(); step++) {
            if (shape.effects()[step] && cycles.order[step] == UNSEEN) {
                cycles.explore(step);
            }
        }
        return cycles.onCircles();
    }

    private void explore(int root) {
        int depth = 0;
        enter(root, depth);
        while (depth >= 0) {
            int step = path[depth];
            if (edge[depth] < shape.childOffsets()[step + 1]) {
                int child = shape.children()[edge[depth]++];
                if (!shape.effects()[child]) {
                    continue;
                }
                if (order[child] == UNSEEN) {
                    enter(child, ++depth);
                } else if (component[child] == UNSEEN) {
                    low[step] = Math.min(low[step], order[child]);
                }
            } else {
                leave(step);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[step]);
                }
            }
        }
    }

    private void enter(int step, int depth) {
        order[step] = seen;
        low[step] = seen++;
        stack[stacked++] = step;
        path[depth] = step;
        edge[depth] = shape.childOffsets()[step];
    }

    private void leave(int step) {
        if (low[step] < order[step]) {
            return;
        }
        int member;
        do {
            member = stack[--stacked];
            component[member] = components;
        } while (member != step);
        components++;
    }

    private int[] onCircles() {
        int[] sizes = new int[components];
        for (int step = 0; step < component.length; step++) {
            if (component[step] >= 0) {
                sizes[component[step]]++;
            }
        }
        int[] circles = filled(component.length);
        for (int step = 0; step < component.length; step++) {
            if (component[step] >= 0 && (sizes[component[step]] > 1 || isOwnChild(step))) {
                circles[step] = component[step];
            }
        }
        return circles;
    }

    private boolean isOwnChild(int step) {
        for (int e = shape.childOffsets()[step]; e < shape.childOffsets()[step + 1]; e++) {
            if (shape.children()[e] == step) {
                return true;
            }
        }
        return false;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, UNSEEN);
        return array;
    }
}
