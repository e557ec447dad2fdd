package eu.salvus.simulation.measure;

/** A change of selected parts by adding, taking away or moving some: never one fact of a part, never the twin as a whole. */
sealed interface Selected extends Change permits CopyOffline, Forget, Restrict, Separate, ThroughJumpHost {

    /** The parts it may change. */
    Selection<?> selection();

    @Override
    default boolean structural() {
        return true;
    }

    @Override
    default boolean whole() {
        return false;
    }

    @Override
    default String about() {
        return selection().kind().word();
    }
}
