package eu.salvus.simulation.defence;

import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.Injection;
import java.util.Arrays;
import java.util.List;

/** A defence against the attacks of one plan, compiled once and shared by all runs and threads. */
public final class DefencePlan {
    final AttackPlan attack;
    final Watch watch;
    final Escalation escalation;
    final Eradication eradication;
    final boolean[] vital;
    final ReactionRule[] rules;
    final int[] ruleOffsets;
    final Target[] targets;
    final int[] ruleOf;
    private final int[][] targetOf;
    final Sensors sensors;

    /**
     * Compiles a defence.
     *
     * @throws IllegalArgumentException when a step, a resource or a defence does not exist in the attack's graph
     */
    public DefencePlan(
            AttackPlan attack,
            List<Sensor> sensors,
            Watch watch,
            Escalation escalation,
            List<ReactionRule> rules,
            Eradication eradication) {
        this.attack = attack;
        this.watch = watch;
        this.escalation = escalation;
        this.eradication = eradication;
        this.sensors = new Sensors(attack, sensors);
        vital = vital();
        this.rules = rules.toArray(ReactionRule[]::new);
        ruleOffsets = new int[rules.size() + 1];
        for (int rule = 0; rule < rules.size(); rule++) {
            ruleOffsets[rule + 1] =
                    ruleOffsets[rule] + rules.get(rule).targets().size();
        }
        targets = rules.stream().flatMap(rule -> rule.targets().stream()).toArray(Target[]::new);
        ruleOf = new int[targets.length];
        targetOf = rules.stream().map(DefencePlan::targetOf).toArray(int[][]::new);
        for (int rule = 0; rule < rules.size(); rule++) {
            Arrays.fill(ruleOf, ruleOffsets[rule], ruleOffsets[rule + 1], rule);
            check(rules.get(rule));
        }
    }

    private static int[] targetOf(ReactionRule rule) {
        int[] given = rule.targetOf();
        return given == null ? new int[0] : given;
    }

    private boolean[] vital() {
        boolean[] vital = new boolean[attack.resources()];
        for (int resource : escalation.vital()) {
            vital[resource] = true;
        }
        if (escalation.counted().length != vital.length) {
            throw new IllegalArgumentException("the plan has " + vital.length + " resources, but "
                    + escalation.counted().length + " are said to count or not");
        }
        return vital;
    }

    private void check(ReactionRule rule) {
        if (rule.targetOf() != null && rule.targetOf().length != attack.resources()) {
            throw new IllegalArgumentException("the plan has " + attack.resources() + " resources, but " + rule.kind()
                    + " names the targets of " + rule.targetOf().length);
        }
        for (Target target : rule.targets()) {
            for (int defence : target.defences()) {
                if (!attack.isSource(defence)) {
                    throw new IllegalArgumentException(
                            rule.kind() + " cannot switch step " + defence + ", which is no defence");
                }
            }
        }
    }

    /** For each resource its target of a rule, or -1; empty for a rule that applies everywhere. */
    int[] targetOf(int rule) {
        return targetOf[rule];
    }

    /** The rules of reaction, in the order of their indices. */
    public List<ReactionRule> rules() {
        return List.of(rules);
    }

    /** The attack that this defends against. */
    public AttackPlan attack() {
        return attack;
    }

    /** What a rule does to one of its targets, to be injected into a run at a time whatever the rule would have done. */
    public Injection injection(int rule, int target, double time, double until) {
        Target acted = rules[rule].targets().get(target);
        return new Injection(time, acted.defences(), acted.clears(), until);
    }
}
