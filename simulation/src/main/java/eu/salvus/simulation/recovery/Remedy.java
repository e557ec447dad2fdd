package eu.salvus.simulation.recovery;

import eu.salvus.simulation.unknown.Assumed;
import java.util.List;

/** How a resource comes back. */
public sealed interface Remedy {

    /** It only has to be switched on again, as soon as the work before all else is done. */
    record SwitchOn() implements Remedy {}

    /**
     * A crew checks it, or, if it was damaged, restores it from the first copy that survives, or else rebuilds it.
     *
     * @param crew index of the crew
     * @param check work when it was shut down, isolated or compromised, not damaged
     * @param rebuild work when it was damaged and no copy survives
     * @param copies copies it can be restored from, the preferred first
     * @param after resources that must be back before, if they are out
     */
    record ByCrew(int crew, Work check, Work rebuild, List<FromCopy> copies, List<Integer> after) implements Remedy {

        /** Copies the lists. */
        public ByCrew {
            copies = List.copyOf(copies);
            after = List.copyOf(after);
        }
    }

    /**
     * Restoring from a copy: work of the crew, then the transfer of the data, which runs unattended day and night.
     *
     * @param copy index of the copy
     * @param work of the crew
     * @param transferHours hours of transfer: size over speed
     */
    record FromCopy(int copy, Work work, Assumed transferHours) {}

    /**
     * Its supplier restores it, so many hours after it went out, without a crew of the hospital.
     *
     * @param outage hours from its fall to its return
     */
    record BySupplier(Work outage) implements Remedy {}

    /**
     * It was cut off and is reconnected by a crew once enough of the resources behind it are back: a zone, a flow, the Internet.
     *
     * @param crew index of the crew
     * @param work of the crew
     * @param behind the resources behind it
     * @param share share of those of them that were out which must be back first, 0 to 1
     */
    record Reconnect(int crew, Work work, List<Integer> behind, double share) implements Remedy {

        /** Copies the list. */
        public Reconnect {
            behind = List.copyOf(behind);
        }
    }
}
