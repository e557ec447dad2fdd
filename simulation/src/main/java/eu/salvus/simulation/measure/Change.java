package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;

/** What a measure changes in a twin. A change only ever improves: what is as good already stays as it is. */
public sealed interface Change permits AddCrew, AddTeam, Improve, Selected {
    /** Whether it adds, moves or removes parts or links, instead of only improving what parts state. */
    boolean structural();

    /** Whether it is about the house as a whole, so that it is made or not and nothing lies between. */
    boolean whole();

    /** The word of the kind of parts it is about: what the price of a measure is counted by. */
    String about();

    /** The twin with this change made to the parts reached; the same twin when there is nothing to change. */
    Twin apply(Twin twin, Reach reach);
}
