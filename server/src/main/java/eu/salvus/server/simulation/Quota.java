package eu.salvus.server.simulation;

import eu.salvus.server.identity.Caller;

/**
 * How much may be simulated at once.
 *
 * @param runs attacks in one simulation, at most
 * @param open simulations and searches of one organisation that wait or run, at most
 */
record Quota(int runs, int open) {

    private static final Quota MEMBERS = new Quota(20_000, 20);
    private static final Quota GUESTS = new Quota(1_000, 3);

    static Quota of(Caller caller) {
        return caller.isGuest() ? GUESTS : MEMBERS;
    }
}
