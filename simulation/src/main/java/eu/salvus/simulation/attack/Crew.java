package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.TimeQueue;

/** The attacker's hands or lanes: how many are free, and the actions that wait for one, by their score. */
final class Crew {
    private final int size;
    private final TimeQueue waiting = new TimeQueue();
    private int free;

    Crew(int size) {
        this.size = size;
    }

    boolean isLimited() {
        return size != Attacker.UNLIMITED;
    }

    void reset() {
        waiting.clear();
        free = size;
    }

    void add(int step, double score) {
        waiting.add(score, step);
    }

    void rescore(double[] scores) {
        waiting.renumber(scores);
    }

    /** Whether one is free and something waits, perhaps in vain. */
    boolean canServe() {
        return free > 0 && !waiting.isEmpty();
    }

    /** The next action that waits; it may have stopped waiting. */
    int next() {
        return waiting.take();
    }

    void take() {
        free--;
    }

    void release() {
        free++;
    }
}
