package eu.salvus.simulation.attack;

import eu.salvus.simulation.outage.OutageLog;

/** Which resources are out, and why: steps with an availability mark that hold, or defences of the kind outage that are on. */
final class Damage {
    private final OutageLog log = new OutageLog();
    private final int[] hits;
    private final int[] cuts;

    Damage(int resources) {
        hits = new int[resources];
        cuts = new int[resources];
    }

    OutageLog log() {
        return log;
    }

    void reset() {
        for (int i = 0; i < log.size(); i++) {
            hits[log.resource(i)] = 0;
            cuts[log.resource(i)] = 0;
        }
        log.clear();
    }

    /** One more step puts a resource out; returns whether it is the first. */
    boolean hit(int resource, double time) {
        boolean first = hits[resource]++ == 0;
        if (first && cuts[resource] == 0) {
            log.add(time, resource, true);
        }
        return first;
    }

    /** One step less puts a resource out; returns whether it was the last. */
    boolean heal(int resource, double time) {
        boolean last = --hits[resource] == 0;
        if (last && cuts[resource] == 0) {
            log.add(time, resource, false);
        }
        return last;
    }

    void cut(int resource, double time) {
        if (cuts[resource]++ == 0 && hits[resource] == 0) {
            log.add(time, resource, true);
        }
    }

    void join(int resource, double time) {
        if (--cuts[resource] == 0 && hits[resource] == 0) {
            log.add(time, resource, false);
        }
    }

    boolean isHit(int resource) {
        return hits[resource] > 0;
    }

    boolean isCut(int resource) {
        return cuts[resource] > 0;
    }
}
