package eu.salvus.server.warning;

import eu.salvus.server.OneOf;
import eu.salvus.server.notification.Topic;
import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Doer;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is listed: one decision about one product of the organisation.
 *
 * @param id of the alert
 * @param version counts what people are to look at anew; whoever answers says which one they saw
 * @param title the product, as the organisation names it
 * @param doer who deals with it
 * @param state what people have said to it
 * @param affectedness whether its assets have the weakness, or have to be looked at
 * @param severity how bad the worst of its weaknesses is in itself
 * @param exploitation how far any of them is exploited
 * @param ransomware whether crews are known to use any of them for ransomware
 * @param priority how soon it is to be dealt with
 * @param deadline by when; null where it may wait
 * @param assets how many of the organisation's assets it is about
 * @param places where they stand, at most three
 * @param raisedAt when it was raised last
 * @param raisedFor why
 * @param seen whether anybody has read it since
 * @param effect on care
 */
record AlertPayload(
        UUID id,
        int version,
        String title,
        @OneOf(Doer.class) String doer,
        @OneOf(eu.salvus.warning.alert.State.class) String state,
        @OneOf(Affectedness.class) String affectedness,
        @OneOf(Severity.class) String severity,
        @OneOf(Exploitation.class) String exploitation,
        boolean ransomware,
        @OneOf(Priority.class) String priority,
        @Nullable Instant deadline,
        int assets,
        List<String> places,
        Instant raisedAt,
        List<@OneOf(Cause.class) String> raisedFor,
        boolean seen,
        Effect effect) {

    static AlertPayload of(StoredAlert alert, List<String> places, Effects.@Nullable Standing standing) {
        return new AlertPayload(
                alert.id(),
                alert.version(),
                alert.title(),
                Words.of(alert.doer()),
                Words.of(alert.state()),
                Words.of(alert.affectedness()),
                Words.of(alert.severity()),
                Words.of(alert.threat().exploitation()),
                alert.threat().ransomware(),
                Words.of(alert.decision().priority()),
                alert.deadline(),
                alert.assets(),
                places,
                alert.raisedAt(),
                alert.raisedFor().stream().map(Words::of).toList(),
                alert.times().seen() != null,
                Effect.of(standing));
    }

    /**
     * What a successful attack by its weaknesses would cost: simulated in the background.
     *
     * @param state of the calculation
     * @param turned when one of the machines is turned against the hospital; null where unknown, or where that leads nowhere
     * @param lost when all of them are lost at once; null where unknown, or where that leads nowhere
     * @param runs attacks simulated for each; 0 while unknown
     */
    record Effect(
            @OneOf(State.class) String state,
            @Nullable Cost turned,
            @Nullable Cost lost,
            int runs) {

        static Effect of(Effects.@Nullable Standing standing) {
            if (standing == null) {
                return new Effect(Words.of(State.CANCELLED), null, null, 0);
            }
            FoundEffect found = standing.found();
            return found == null
                    ? new Effect(Words.of(standing.state()), null, null, 0)
                    : new Effect(
                            Words.of(standing.state()), Cost.of(found.turned()), Cost.of(found.lost()), found.runs());
        }
    }

    /**
     * The cost, in the mean and with its 95 % interval.
     *
     * @param careHours added care-hours lost
     * @param careHoursLow lower end of the interval
     * @param careHoursHigh upper end of the interval
     * @param people whose records are exposed; never converted into care
     * @param peopleLow lower end of the interval
     * @param peopleHigh upper end of the interval
     * @param ofAllCare care lost, as a share of a usual week's care of the hospital
     * @param ofOneService the same for the clinical service that loses the largest share of its own
     * @param service its name; null where none loses any
     */
    record Cost(
            double careHours,
            double careHoursLow,
            double careHoursHigh,
            double people,
            double peopleLow,
            double peopleHigh,
            double ofAllCare,
            double ofOneService,
            @Nullable String service) {

        static @Nullable Cost of(FoundEffect.@Nullable Cost cost) {
            return cost == null
                    ? null
                    : new Cost(
                            cost.careHours().value(),
                            cost.careHours().low(),
                            cost.careHours().high(),
                            cost.people().value(),
                            cost.people().low(),
                            cost.people().high(),
                            cost.ofAllCare(),
                            cost.ofOneService(),
                            cost.service());
        }
    }

    /**
     * Some of an organisation's alerts, the soonest first.
     *
     * @param items at most fifty
     * @param next ask for those after this one; null when there are no more
     * @param open how many of all are not settled
     * @param uncompared how many advisories could not be compared with what the organisation has now; it is tried again
     */
    record Page(List<AlertPayload> items, @Nullable UUID next, int open, int uncompared) {}

    /**
     * That an alert is new or not what it was, as those hear who watch.
     *
     * @param id of the alert
     * @param raised whether people are to look at it
     */
    @Topic("alert")
    record Moved(UUID id, boolean raised) {}
}
