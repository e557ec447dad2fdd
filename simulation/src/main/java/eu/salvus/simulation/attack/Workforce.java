package eu.salvus.simulation.attack;

import java.util.Arrays;
import java.util.List;

/** The attacker's hands and lanes in one run, and how fast his own work goes. */
final class Workforce {
    private static final int FEW = 1_024;

    private final double[][] scores;
    private final List<int[]> stages;
    private final int[] typeOf;
    private final Crew hands;
    private final Crew lanes;
    private final double manualFactor;
    private final double learning;
    private final int[] successes;
    /** The pace after few successes, for it is asked for often. */
    private final double[] paces = new double[FEW];

    private int stage;

    Workforce(AttackPlan plan) {
        scores = plan.scores;
        stages = plan.attacker.stages();
        typeOf = plan.typeOf;
        hands = new Crew(plan.attacker.hands());
        lanes = new Crew(plan.attacker.lanes());
        manualFactor = plan.attacker.manualFactor();
        learning = plan.attacker.learning();
        successes = new int[plan.types];
        for (int practice = 0; practice < FEW; practice++) {
            paces[practice] = manualFactor * StrictMath.pow(learning, practice);
        }
    }

    /** Which steps may not just start when enabled. */
    int limited() {
        return (hands.isLimited() ? Flag.MANUAL : 0) | (lanes.isLimited() ? Flag.AUTOMATIC : 0) | Flag.POINTLESS;
    }

    void reset() {
        stage = 0;
        hands.reset();
        lanes.reset();
        if (learning != 1) {
            Arrays.fill(successes, 0);
        }
    }

    void await(int step, int flags) {
        crew(flags).add(step, scores[stage][step]);
    }

    /** A goal is reached: if it is one of this stage, the next begins, and what waits is weighed anew. */
    void reachedGoal(int goal) {
        if (stage + 1 < scores.length && Arrays.stream(stages.get(stage)).anyMatch(each -> each == goal)) {
            stage++;
            hands.rescore(scores[stage]);
            lanes.rescore(scores[stage]);
        }
    }

    /** Whether a hand or a lane is free and something waits for it, perhaps in vain. */
    boolean canServe() {
        return hands.canServe() || lanes.canServe();
    }

    /** The next step to be served; it may have stopped waiting. */
    int next() {
        return hands.canServe() ? hands.next() : lanes.next();
    }

    void take(int flags) {
        crew(flags).take();
    }

    void release(int flags) {
        crew(flags).release();
    }

    private Crew crew(int flags) {
        return (flags & Flag.MANUAL) != 0 ? hands : lanes;
    }

    /** The factor on the duration of a manual step that begins now. */
    double pace(int step) {
        if (learning == 1) {
            return manualFactor;
        }
        int practice = successes[typeOf[step]];
        return practice < paces.length ? paces[practice] : manualFactor * StrictMath.pow(learning, practice);
    }

    void succeeded(int step, int flags) {
        if (learning != 1 && (flags & Flag.MANUAL) != 0) {
            successes[typeOf[step]]++;
        }
    }
}
