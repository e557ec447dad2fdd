package eu.salvus.simulation.recovery;

import eu.salvus.simulation.care.AvailabilityState;

/** Sets resources out and in together with what they carry: a resource is out while it is so itself or any carrier is. */
final class CarriedState {

    private final AvailabilityState state;
    private final int[][] carried;
    private final int[] reasons;

    CarriedState(AvailabilityState state, int[][] carried) {
        this.state = state;
        this.carried = carried;
        reasons = new int[carried.length];
    }

    void set(int resource, boolean out) {
        int before = reasons[resource];
        reasons[resource] += out ? 1 : -1;
        if ((before == 0) == (reasons[resource] == 0)) {
            return;
        }
        state.set(resource, out);
        for (int each : carried[resource]) {
            set(each, out);
        }
    }

    /** Forgets why a resource and all it carries are out; the state itself is reset by its owner. */
    void forget(int resource) {
        reasons[resource] = 0;
        for (int each : carried[resource]) {
            forget(each);
        }
    }
}
