package eu.salvus.simulation.defence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** A finite Markov chain in continuous time whose transient states are explored from state 0, solved by linear algebra. */
final class MarkovChain {

    /** What leads out of a state: called once per transition. */
    interface Exit {
        void to(int state, double rate);
    }

    /** Lists the transitions out of a state. */
    interface Generator {
        void exits(int state, Exit exit);
    }

    /** The chance to reach the wanted states, and the mean of the time until then over the runs that do, times that chance. */
    record Passage(double chance, double timeTimesChance) {}

    private record Edge(int from, int to, double rate) {}

    private MarkovChain() {}

    static Passage passage(Generator generator, int start, IntPredicate wanted) {
        Map<Integer, Integer> index = new HashMap<>();
        List<Edge> edges = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        index.put(start, 0);
        while (!open.isEmpty()) {
            int state = open.remove();
            generator.exits(state, (next, rate) -> {
                if (!wanted.test(next) && index.putIfAbsent(next, index.size()) == null) {
                    open.add(next);
                }
                edges.add(new Edge(state, next, rate));
            });
        }
        int n = index.size();
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
        RealVector into = new ArrayRealVector(n);
        for (Edge edge : edges) {
            int from = index.get(edge.from);
            matrix.addToEntry(from, from, edge.rate);
            if (wanted.test(edge.to)) {
                into.addToEntry(from, edge.rate);
            } else {
                matrix.addToEntry(from, index.get(edge.to), -edge.rate);
            }
        }
        for (int i = 0; i < n; i++) {
            if (matrix.getEntry(i, i) == 0) {
                matrix.setEntry(i, i, 1);
            }
        }
        var solver = new LUDecomposition(matrix).getSolver();
        RealVector chances = solver.solve(into);
        RealVector times = solver.solve(chances);
        return new Passage(chances.getEntry(0), times.getEntry(0));
    }
}
