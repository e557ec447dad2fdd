package eu.salvus.simulation.attack;

import java.util.Arrays;

/** Switches defences on and off and clears assets. A defence may be ordered on several times; all orders must end. */
final class Switches {
    /** Added to the number of orders of a defence that was on already: they change nothing. */
    private static final int INERT = 1 << 30;

    private final Kernel kernel;
    private final Consequences after;
    private final Withdrawal withdrawal;
    private final AttackPlan plan;
    private final int[] orders;
    private int[] ordered = new int[16];
    private int orderedCount;

    Switches(Kernel kernel, Consequences after) {
        this.kernel = kernel;
        this.after = after;
        plan = kernel.plan;
        withdrawal = new Withdrawal(kernel);
        orders = new int[plan.steps()];
    }

    void reset() {
        for (int i = 0; i < orderedCount; i++) {
            orders[ordered[i]] = 0;
        }
        orderedCount = 0;
    }

    void on(int defence, double time) {
        if (!plan.isSource(defence)) {
            throw new IllegalArgumentException("step " + defence + " is no defence; only a defence can be switched");
        }
        kernel.draw(defence);
        if (orders[defence] == 0) {
            remember(defence);
            orders[defence] = kernel.state[defence] == State.HOLDING ? 0 : INERT;
        }
        if (++orders[defence] != 1) {
            return;
        }
        after.note(EventKind.SWITCHED_ON, time, defence, -1);
        if ((kernel.flags[defence] & Flag.OUTAGE) != 0) {
            after.damage.cut(plan.resourceOf[defence], time);
        }
        withdrawal.fell(defence);
        withdrawal.settle(time);
    }

    private void remember(int defence) {
        if (orderedCount == ordered.length) {
            ordered = Arrays.copyOf(ordered, orderedCount * 2);
        }
        ordered[orderedCount++] = defence;
    }

    /** One order ends. After the end of the attack a defence that is off again lets its resource return, and nothing else. */
    void off(int defence, double time, boolean attackGoesOn) {
        int left = --orders[defence];
        if (left == INERT) {
            orders[defence] = 0;
        }
        if (left != 0) {
            return;
        }
        after.note(EventKind.SWITCHED_OFF, time, defence, -1);
        if ((kernel.flags[defence] & Flag.OUTAGE) != 0) {
            after.damage.join(plan.resourceOf[defence], time);
        }
        if (attackGoesOn) {
            kernel.hold(defence, State.HOLDING, time);
        }
    }

    void clear(int resource, double time) {
        int end = plan.stepOffsets[resource + 1];
        for (int e = plan.stepOffsets[resource]; e < end; e++) {
            int step = plan.stepsOf[e];
            byte state = kernel.state[step];
            boolean action = (kernel.flags[step] & (Flag.EFFECT | Flag.SOURCE)) == 0;
            if (state == State.ENTERED || (action && state == State.HOLDING)) {
                withdrawal.fell(step);
            } else if (action && (state == State.RUNNING || state == State.READY)) {
                kernel.stop(step);
            }
        }
        withdrawal.settle(time);
        for (int e = plan.stepOffsets[resource]; e < end; e++) {
            kernel.start(plan.stepsOf[e], time);
        }
    }
}
