package eu.salvus.simulation.recovery;

import eu.salvus.mal.graph.TimeQueue;

/** A crew in one run: who is free, and what waits. */
final class CrewDesk {

    final Crew crew;
    /** Tasks that wait, by rank. */
    final TimeQueue waiting = new TimeQueue();

    int free;
    double worked;
    double wakeAt;

    CrewDesk(Crew crew) {
        this.crew = crew;
        clear();
    }

    void clear() {
        waiting.clear();
        free = crew.people();
        worked = 0;
        wakeAt = Double.NaN;
    }
}
