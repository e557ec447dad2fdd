package eu.salvus.server.prevention;

import eu.salvus.simulation.choice.Effort;

/**
 * How much work a search is.
 *
 * @param effort sets tried
 * @param runs of each scenario on which what was found is scored
 */
record Thoroughness(Effort effort, int runs) {

    /** On 60 runs, and scored on 200: about a minute on one core for a hospital of 300 beds. */
    private static final Thoroughness QUICK = new Thoroughness(new Effort(150, 1, 40, 60), 200);

    /** More sets, each on 150 runs, and scored on 500: several times as long. */
    private static final Thoroughness THOROUGH = new Thoroughness(new Effort(300, 1, 40, 150), 500);

    static Thoroughness of(StoredSearch search) {
        return search.thorough() ? THOROUGH : QUICK;
    }
}
