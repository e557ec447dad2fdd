package eu.salvus.simulation.ensemble;

/** Simulates single runs. An instance is used by one thread; what it writes depends on the run's number alone. */
@FunctionalInterface
public interface RunSimulator {

    /**
     * Simulates one run.
     *
     * @param run number of the run, from 0
     * @param outcome where to write the run's values, one a column; every place must be written
     */
    void simulate(int run, double[] outcome);
}
