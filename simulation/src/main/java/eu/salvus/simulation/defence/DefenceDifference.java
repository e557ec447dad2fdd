package eu.salvus.simulation.defence;

import eu.salvus.simulation.attack.PlanDifference;
import eu.salvus.simulation.unknown.Likeness;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What differs between two defences and the attacks they defend against, and which runs of the first one can tell. */
public final class DefenceDifference {
    private final PlanDifference attack;
    private final boolean sameReactions;
    private final int[] seenOtherwise;

    private DefenceDifference(PlanDifference attack, boolean sameReactions, int[] seenOtherwise) {
        this.attack = attack;
        this.sameReactions = sameReactions;
        this.seenOtherwise = seenOtherwise;
    }

    /** Compares two defences. */
    public static DefenceDifference between(DefencePlan from, DefencePlan to) {
        PlanDifference attack = PlanDifference.between(from.attack, to.attack);
        Likeness likeness = new Likeness(from.attack.assumptions(), to.attack.assumptions());
        return new DefenceDifference(
                attack,
                new ReactionComparison(from, to, attack, likeness).isSame(),
                IntStream.range(0, from.attack.steps())
                        .filter(step -> !isSeenAlike(from, step, to, attack.inSecond(step), likeness))
                        .toArray());
    }

    private static boolean isSeenAlike(DefencePlan from, int step, DefencePlan to, int other, Likeness likeness) {
        int first = from.sensors.first(step);
        int count = from.sensors.first(step + 1) - first;
        if (other < 0) {
            return count == 0;
        }
        int second = to.sensors.first(other);
        if (to.sensors.first(other + 1) - second != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Sensor before = from.sensors.sensor(first + i);
            Sensor after = to.sensors.sensor(second + i);
            if (before.key() != after.key()
                    || before.severe() != after.severe()
                    || !before.delay().equals(after.delay())
                    || !likeness.alike(before.detection(), after.detection())) {
                return false;
            }
        }
        return true;
    }

    /** Whether both have the same steps of the same assets under the same indices. */
    public boolean isSameLayout() {
        return attack.isSameLayout();
    }

    /**
     * Whether a run under the first defence may go otherwise under the second; when not, attack and defence are the same bit for bit.
     *
     * @param steps the steps that the run reached
     * @param runKey the premixed seed and number of the run
     * @param quiet whether no sensor saw anything and nothing went out, so that nobody could react
     */
    public boolean concerns(BitSet steps, long runKey, boolean quiet) {
        if (!sameReactions && !quiet) {
            return true;
        }
        for (int step : seenOtherwise) {
            if (steps.get(step)) {
                return true;
            }
        }
        return attack.concerns(steps, runKey, quiet);
    }
}
