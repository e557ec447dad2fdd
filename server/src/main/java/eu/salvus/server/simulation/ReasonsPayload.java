package eu.salvus.server.simulation;

import java.util.List;

/**
 * Why a result is as it is, in plain sentences in the reader's language.
 *
 * @param looked how many attacks this rests on
 * @param ways how attacks usually go, the worst harm first
 * @param chokePoints what most harmful attacks pass
 * @param beforeBarriers what stands before the barriers, or that no single one is sure to help
 * @param barriers what would have stopped most of them, tried in the same attacks, the most useful first
 * @param seen who saw it, and what would have seen it first
 * @param restoration in which order to restore; empty when there is nothing to order
 */
record ReasonsPayload(
        String looked,
        List<Way> ways,
        List<String> chokePoints,
        String beforeBarriers,
        List<String> barriers,
        List<String> seen,
        List<String> restoration) {

    /**
     * A way.
     *
     * @param opening how often it is gone, and to what
     * @param steps from the entry to what hurts
     */
    record Way(String opening, List<String> steps) {}
}
