package eu.salvus.benchmark;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.FirstPassage;
import eu.salvus.mal.random.Draws;

/**
 * What all simulation on a graph is held against: bare exact first passage on the same arrays.
 *
 * @param runs runs a second of processor time
 * @param edges edges that a run crosses, on average
 * @param reached steps that a run reaches, on average
 */
record Limit(double runs, double edges, double reached) {

    private static final int SAMPLE = 50;

    static Limit of(GeneratedHospital hospital, double passSeconds) {
        AttackGraph graph = hospital.graph();
        FirstPassage passage = new FirstPassage(graph);
        int entry = hospital.entry();
        double runs = CpuClock.perSecond(number -> passage.run(Draws.run(1, number), entry), passSeconds);
        double edges = 0;
        double reached = 0;
        for (int number = 0; number < SAMPLE; number++) {
            passage.run(Draws.run(1, number), entry);
            reached += passage.reached();
            for (int i = 0; i < passage.reached(); i++) {
                int step = passage.reached(i);
                edges += graph.childOffsets()[step + 1] - graph.childOffsets()[step];
            }
        }
        return new Limit(runs, edges / SAMPLE, reached / SAMPLE);
    }

    double edgesPerSecond() {
        return runs * edges;
    }
}
