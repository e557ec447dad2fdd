package eu.salvus.simulation.insight;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.StepKind;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.EventLog;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What led to what in one recorded run. The cause of an OR step is the parent that enabled it; of an AND step the last of its parents to
 * come, among those that themselves go back to an act of the attacker: what was given, or only ordered, explains nothing. A workspace.
 */
final class Chains {

    private static final int NOTHING = -1;

    private final AttackGraph graph;
    private final IntPredicate ordered;
    private final IntPredicate act;
    private final int[] latest;
    private int[] touched = new int[256];
    private int touchedCount;
    private int[] from = new int[256];
    private boolean[] acted = new boolean[256];
    private final EventLog log;

    /**
     * A workspace for runs on a graph.
     *
     * @param log the record of the runs
     * @param ordered steps that stand for what the attacker wants, never for how he comes to do it
     * @param act steps that are acts of his in the hospital
     */
    Chains(AttackGraph graph, EventLog log, IntPredicate ordered, IntPredicate act) {
        this.graph = graph;
        this.log = log;
        this.ordered = ordered;
        this.act = act;
        latest = new int[graph.steps()];
        Arrays.fill(latest, NOTHING);
    }

    /** Reads the recorded run. */
    void read() {
        for (int i = 0; i < touchedCount; i++) {
            latest[touched[i]] = NOTHING;
        }
        touchedCount = 0;
        if (from.length < log.size()) {
            from = new int[log.size()];
            acted = new boolean[log.size()];
        }
        for (int event = 0; event < log.size(); event++) {
            if (log.kind(event) == EventKind.REACHED) {
                reached(event);
            }
        }
    }

    private void reached(int event) {
        int step = log.subject(event);
        from[event] = graph.kind(step) == StepKind.AND && log.cause(event) >= 0 ? lastParent(step) : enabler(event);
        acted[event] = act.test(step) || (from[event] >= 0 && acted[from[event]]);
        if (latest[step] < 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = step;
        }
        latest[step] = event;
    }

    private int enabler(int event) {
        int cause = log.cause(event);
        return cause < 0 ? NOTHING : latest[cause];
    }

    private int lastParent(int step) {
        int best = NOTHING;
        int bestRank = NOTHING;
        for (int e = graph.parentOffsets()[step]; e < graph.parentOffsets()[step + 1]; e++) {
            int parent = graph.parents()[e];
            int event = latest[parent];
            if (event < 0) {
                continue;
            }
            int rank = !acted[event] ? 0 : ordered.test(parent) ? 1 : 2;
            if (rank > bestRank || (rank == bestRank && event > best)) {
                best = event;
                bestRank = rank;
            }
        }
        return best;
    }

    /** The steps from the first entry to the step of an event, which is one at which a step was reached. */
    int[] to(int event) {
        int length = 0;
        for (int each = event; each >= 0; each = from[each]) {
            length++;
        }
        int[] steps = new int[length];
        for (int each = event; each >= 0; each = from[each]) {
            steps[--length] = log.subject(each);
        }
        return steps;
    }
}
