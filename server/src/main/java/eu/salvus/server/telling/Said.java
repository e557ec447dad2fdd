package eu.salvus.server.telling;

import eu.salvus.server.warning.AlertStanding;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said.
 *
 * @param answer what it says; null where only machines are counted
 * @param machines how many; null where that is not told
 * @param products how many a list of them names; null where it is none
 */
record Said(
        @Nullable Answer answer,
        @Nullable Long machines,
        @Nullable Long products) {

    /** Of an advisory, nothing. */
    static final Said NOTHING = new Said(null, null, null);

    /** The one that asks most of others first. */
    private static final List<Answer> BY_WEIGHT =
            List.of(Answer.NEED_HELP, Answer.AFFECTED, Answer.TOUCHED, Answer.DONE, Answer.NOT_OURS);

    private static final Set<Answer> ALL_CLEAR = EnumSet.of(Answer.DONE, Answer.NOT_OURS, Answer.OVER);

    /** A list of so many products. */
    static Said ofProducts(int count) {
        return new Said(null, null, (long) count);
    }

    /**
     * What all alerts on an advisory say together.
     *
     * @param before whether something was told of it before
     * @return nothing where there is nothing to tell
     */
    static Optional<Said> of(List<AlertStanding> standings, Kinds kinds, boolean before) {
        Set<Answer> answers = new HashSet<>();
        Set<AssetRef> machines = new HashSet<>();
        for (AlertStanding standing : standings) {
            if (says(standing)) {
                answers.add(answer(standing.state()));
                machines.addAll(having(standing));
            }
        }
        Answer answer = BY_WEIGHT.stream().filter(answers::contains).findFirst().orElse(Answer.OVER);
        // An all-clear is said of the whole, or not at all: while anything is still to be checked, the last word
        // stands.
        if (ALL_CLEAR.contains(answer) && standings.stream().anyMatch(Said::isUndecided)) {
            return Optional.empty();
        }
        if (!before && (answer == Answer.OVER || answer == Answer.NOT_OURS && !kinds.answers())) {
            return Optional.empty();
        }
        // Whoever does not know our answers would take a sighting without a count for one that was seen.
        Long count = !answer.touches() ? Long.valueOf(0) : kinds.counts() ? Long.valueOf(machines.size()) : null;
        return Optional.of(new Said(kinds.answers() ? answer : null, count, null));
    }

    /** Where nobody has answered, only what is sure is said: what is to be checked, nobody knows yet. */
    private static boolean says(AlertStanding standing) {
        return switch (standing.state()) {
            case OPEN -> !standing.affected().isEmpty();
            case AFFECTED, NEED_HELP ->
                !standing.affected().isEmpty() || !standing.toCheck().isEmpty();
            case DONE, NOT_OURS -> true;
        };
    }

    private static boolean isUndecided(AlertStanding standing) {
        return standing.state() == State.OPEN && !standing.toCheck().isEmpty();
    }

    private static Set<AssetRef> having(AlertStanding standing) {
        if (standing.state() == State.NOT_OURS) {
            return Set.of();
        }
        Set<AssetRef> all = new HashSet<>(standing.affected());
        if (standing.state() != State.OPEN) {
            all.addAll(standing.toCheck());
        }
        return all;
    }

    private static Answer answer(State state) {
        return switch (state) {
            case OPEN -> Answer.TOUCHED;
            case AFFECTED -> Answer.AFFECTED;
            case NOT_OURS -> Answer.NOT_OURS;
            case DONE -> Answer.DONE;
            case NEED_HELP -> Answer.NEED_HELP;
        };
    }
}
