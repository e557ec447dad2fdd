package eu.salvus.simulation.defence;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.Purpose;
import java.util.Arrays;

/** How the level rises in one run, and when the attacker is thrown out. */
final class Response {
    private static final Level[] LEVELS = Level.values();

    private final DefencePlan plan;
    private final AttackRun run;
    private final Reactions reactions;
    private final double[] reachedAt = new double[LEVELS.length];
    private final boolean[] isAlerted;
    private final int[] alerted;
    private int alertedCount;
    private int actedAlerts;
    private int levels;
    private double helpArrived;
    private double assessed;
    private double eradicated;

    Response(DefencePlan plan, AttackRun run, Reactions reactions) {
        this.plan = plan;
        this.run = run;
        this.reactions = reactions;
        isAlerted = new boolean[plan.attack.resources()];
        alerted = new int[plan.attack.resources()];
    }

    void begin() {
        for (int i = 0; i < alertedCount; i++) {
            isAlerted[alerted[i]] = false;
        }
        Arrays.fill(reachedAt, Double.POSITIVE_INFINITY);
        alertedCount = 0;
        actedAlerts = 0;
        levels = 0;
        helpArrived = Double.POSITIVE_INFINITY;
        assessed = Double.POSITIVE_INFINITY;
        eradicated = Double.POSITIVE_INFINITY;
    }

    /** Somebody acts on an alert. */
    void acted(Sensor sensor, int index, double time) {
        actedAlerts++;
        run.note(EventKind.ACTED, time, sensor.step(), index);
        int resource = plan.attack.resource(sensor.step());
        if (!isAlerted[resource]) {
            isAlerted[resource] = true;
            alerted[alertedCount++] = resource;
        }
        boolean escalates = sensor.severe() || actedAlerts >= plan.escalation.alerts();
        raise(escalates ? Level.ESCALATED : Level.LOCAL, time);
        for (int rule = 0; rule < plan.rules.length; rule++) {
            if (plan.rules[rule].level().ordinal() < levels) {
                reactions.considerAround(rule, resource, time);
            }
        }
    }

    /** The level rises to at least this. */
    void raise(Level level, double time) {
        while (levels <= level.ordinal()) {
            Level next = LEVELS[levels++];
            reachedAt[next.ordinal()] = time;
            run.note(EventKind.LEVEL, time, next.ordinal(), -1);
            for (int rule = 0; rule < plan.rules.length; rule++) {
                if (plan.rules[rule].level() == next) {
                    consider(rule, time);
                }
            }
            if (next == Level.CRISIS) {
                crisis(time);
            }
        }
    }

    private void consider(int rule, double time) {
        if (plan.rules[rule].targetOf() == null) {
            reactions.considerEverywhere(rule, time);
            return;
        }
        for (int i = 0; i < alertedCount; i++) {
            reactions.considerAround(rule, alerted[i], time);
        }
    }

    /** A reaction is due. */
    void reacted(int target, double time) {
        reactions.make(target, time);
        if (plan.escalation.declaring().contains(plan.rules[plan.ruleOf[target]].kind())) {
            raise(Level.CRISIS, time);
        }
        if (plan.rules[plan.ruleOf[target]].kind() == ReactionKind.CALL_FOR_HELP
                && helpArrived == Double.POSITIVE_INFINITY) {
            helpArrived = time + draw(Purpose.MOBILISATION, plan.eradication.mobilisation());
            if (levels == LEVELS.length) {
                planEradication(Math.max(reachedAt[Level.CRISIS.ordinal()], helpArrived), 1);
            }
        }
    }

    private void crisis(double time) {
        if (helpArrived < Double.POSITIVE_INFINITY) {
            planEradication(Math.max(time, helpArrived), 1);
        } else if (!reactions.isHelpOnTheWay()) {
            planEradication(time, plan.eradication.alone());
        }
    }

    private void planEradication(double from, double factor) {
        assessed = from + factor * draw(Purpose.ASSESSMENT, plan.eradication.assessment());
        eradicated = assessed + factor * draw(Purpose.ERADICATION, plan.eradication.eradication());
        run.scheduleEnd(eradicated);
    }

    private double draw(int purpose, Distribution law) {
        return law.quantile(Draws.uniform(run.runKey(), 0, purpose, 0));
    }

    int actedAlerts() {
        return actedAlerts;
    }

    double reachedAt(Level level) {
        return reachedAt[level.ordinal()];
    }

    double helpArrived() {
        return helpArrived;
    }

    double assessed() {
        return assessed;
    }

    double eradicated() {
        return eradicated;
    }
}
