package eu.salvus.server.simulation;

import eu.salvus.server.identity.Caller;

/**
 * How large a simulation may be.
 *
 * @param runs attacks in one, at most
 */
record Quota(int runs) {

    private static final Quota MEMBERS = new Quota(20_000);
    private static final Quota GUESTS = new Quota(1_000);

    static Quota of(Caller caller) {
        return caller.isGuest() ? GUESTS : MEMBERS;
    }
}
