package eu.salvus.server.simulation;

import eu.salvus.server.OneOf;
import eu.salvus.simulation.defence.ReactionKind;
import java.util.List;

/**
 * The typical run, branched where somebody chose to do something.
 *
 * @param careBefore care-hours lost in the run as it was
 * @param careAfter care-hours lost in the branch
 * @param summary what the choice changed, in a sentence
 * @param moments what happens in the branch, in order of time
 * @param replay what the player takes
 */
record BranchPayload(
        double careBefore, double careAfter, String summary, List<ResultPayload.Moment> moments, ReplayPayload replay) {

    /**
     * What is chosen.
     *
     * @param time hours since the beginning, 0 or more
     * @param kind such as {@code isolate-zone}
     * @param subject id of what it is done to; empty for all of that sort
     */
    record Asked(double time, @OneOf(ReactionKind.class) String kind, String subject) {}

    /**
     * What may be chosen.
     *
     * @param kind such as {@code isolate-zone}
     * @param text what it means
     * @param subject id of what it is done to; empty for all of that sort
     * @param name what people call that; empty for all of that sort
     */
    record Choice(@OneOf(ReactionKind.class) String kind, String text, String subject, String name) {}

    /** All that may be chosen. */
    record Choices(List<Choice> items) {}
}
