package eu.salvus.simulation.defence;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.Purpose;
import java.util.Arrays;

/**
 * The reactions of one run. A target here is the index of a rule's target among the targets of all rules. A rule that was
 * refused on a target stays refused; one that was made can be made again once it is undone.
 */
final class Reactions {
    private static final int FIRST = 32;

    private final DefencePlan plan;
    private final AttackRun run;
    private final double[] busyUntil;
    private final int[] tries;
    private final int[] used;
    private int usedCount;
    private boolean helpOnTheWay;

    private int[] made = new int[FIRST];
    private double[] times = new double[FIRST];
    private double[] untils = new double[FIRST];
    private int madeCount;

    Reactions(DefencePlan plan, AttackRun run) {
        this.plan = plan;
        this.run = run;
        busyUntil = new double[plan.targets.length];
        tries = new int[plan.targets.length];
        used = new int[plan.targets.length];
        Arrays.fill(busyUntil, Double.NEGATIVE_INFINITY);
    }

    void begin() {
        for (int i = 0; i < usedCount; i++) {
            busyUntil[used[i]] = Double.NEGATIVE_INFINITY;
            tries[used[i]] = 0;
        }
        usedCount = 0;
        madeCount = 0;
        helpOnTheWay = false;
    }

    /** Considers all targets of a rule. */
    void considerEverywhere(int rule, double time) {
        for (int target = plan.ruleOffsets[rule]; target < plan.ruleOffsets[rule + 1]; target++) {
            consider(rule, target, time);
        }
    }

    /** Considers the target of a rule that belongs to a resource, if it has one. */
    void considerAround(int rule, int resource, double time) {
        int[] targetOf = plan.targetOf(rule);
        if (targetOf.length > 0 && targetOf[resource] >= 0) {
            consider(rule, plan.ruleOffsets[rule] + targetOf[resource], time);
        }
    }

    private void consider(int rule, int target, double time) {
        if (busyUntil[target] > time) {
            return;
        }
        if (tries[target] == 0) {
            used[usedCount++] = target;
        }
        int attempt = tries[target]++;
        busyUntil[target] = Double.POSITIVE_INFINITY;
        ReactionRule given = plan.rules[rule];
        if (uniform(given, target, Purpose.REACTION, attempt) < run.value(given.probability())) {
            double delay = draw(given, target, Purpose.REACTION_DELAY, attempt, given.delay());
            run.scheduleSwitch(time + delay, DefenceRun.reaction(target));
            helpOnTheWay |= given.kind() == ReactionKind.CALL_FOR_HELP;
        }
    }

    /** Whether somebody has decided to call for help. */
    boolean isHelpOnTheWay() {
        return helpOnTheWay;
    }

    /** Makes a reaction that is due. */
    void make(int target, double time) {
        ReactionRule rule = plan.rules[plan.ruleOf[target]];
        Distribution duration = rule.duration();
        double until = duration == null
                ? Double.POSITIVE_INFINITY
                : time + draw(rule, target, Purpose.REACTION_DURATION, tries[target] - 1, duration);
        busyUntil[target] = until;
        remember(target, time, until);
        run.note(EventKind.REACTION, time, plan.ruleOf[target], target - plan.ruleOffsets[plan.ruleOf[target]]);
        for (int defence : plan.targets[target].defences()) {
            run.switchOn(defence, time, until);
        }
        for (int resource : plan.targets[target].clears()) {
            run.clear(resource, time);
        }
    }

    private double draw(ReactionRule rule, int target, int purpose, int attempt, Distribution law) {
        return law.quantile(uniform(rule, target, purpose, attempt));
    }

    private double uniform(ReactionRule rule, int target, int purpose, int attempt) {
        long key = Draws.extend(rule.key(), plan.targets[target].key());
        return Draws.uniform(run.runKey(), key, purpose, attempt);
    }

    private void remember(int target, double time, double until) {
        if (madeCount == made.length) {
            made = Arrays.copyOf(made, madeCount * 2);
            times = Arrays.copyOf(times, madeCount * 2);
            untils = Arrays.copyOf(untils, madeCount * 2);
        }
        made[madeCount] = target;
        times[madeCount] = time;
        untils[madeCount++] = until;
    }

    int made() {
        return madeCount;
    }

    int target(int reaction) {
        return made[reaction];
    }

    double time(int reaction) {
        return times[reaction];
    }

    double until(int reaction) {
        return untils[reaction];
    }
}
