package eu.salvus.simulation.recovery;

import eu.salvus.simulation.unknown.Assumed;

/**
 * What is done before a digital service is used again, once all it requires is back.
 *
 * @param crew index of the crew
 * @param verification work to verify it, when something it requires directly was compromised or damaged
 * @param backEntry hours of work per hour of outage to enter what was written on paper, 0 or more
 */
public record ServiceReturn(int crew, Work verification, Assumed backEntry) {

    /** Nothing is done: it is used as soon as all it requires is back. */
    static final ServiceReturn AT_ONCE = new ServiceReturn(-1, Work.fixed(0), Assumed.known(0));
}
