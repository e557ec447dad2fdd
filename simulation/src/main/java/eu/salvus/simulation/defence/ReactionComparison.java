package eu.salvus.simulation.defence;

import eu.salvus.simulation.attack.PlanDifference;
import eu.salvus.simulation.unknown.Likeness;
import java.util.Arrays;
import java.util.List;

/**
 * Whether two defences watch, decide and react alike as far as both hospitals go. What is alerted in only one of them is left to the
 * comparison of the attacks, for an attack must come near it first; a reaction everywhere must act on the same things.
 */
final class ReactionComparison {
    private final DefencePlan from;
    private final DefencePlan to;
    private final PlanDifference attack;
    private final Likeness likeness;

    ReactionComparison(DefencePlan from, DefencePlan to, PlanDifference attack, Likeness likeness) {
        this.from = from;
        this.to = to;
        this.attack = attack;
        this.likeness = likeness;
    }

    boolean isSame() {
        return likeness.alike(from.watch, to.watch)
                && likeness.alike(from.eradication, to.eradication)
                && isSameEscalation(from.escalation, to.escalation)
                && isSameRules();
    }

    private boolean isSameEscalation(Escalation before, Escalation after) {
        return before.alerts() == after.alerts()
                && before.lost() == after.lost()
                && before.declaring().equals(after.declaring())
                && before.notice().equals(after.notice())
                && hasSameStakes();
    }

    private boolean hasSameStakes() {
        for (int resource = 0; resource < from.attack.resources(); resource++) {
            int other = attack.resourceInSecond(resource);
            if (other >= 0
                    && (from.vital[resource] != to.vital[other]
                            || from.escalation.counts(resource) != to.escalation.counts(other))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameRules() {
        if (from.rules.length != to.rules.length) {
            return false;
        }
        for (int rule = 0; rule < from.rules.length; rule++) {
            if (!isSame(from.rules[rule], to.rules[rule])) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(ReactionRule before, ReactionRule after) {
        return before.key() == after.key()
                && before.level() == after.level()
                && before.kind() == after.kind()
                && likeness.alike(before.probability(), after.probability())
                && before.delay().equals(after.delay())
                && likeness.alike(before.duration(), after.duration())
                && isSameTargets(before, after);
    }

    private boolean isSameTargets(ReactionRule before, ReactionRule after) {
        int[] targetOf = before.targetOf();
        int[] afterOf = after.targetOf();
        if (targetOf == null || afterOf == null) {
            return targetOf == afterOf && isSameEverywhere(before.targets(), after.targets());
        }
        for (int resource = 0; resource < targetOf.length; resource++) {
            int other = attack.resourceInSecond(resource);
            if (other >= 0 && !isSame(target(before, targetOf[resource]), target(after, afterOf[other]))) {
                return false;
            }
        }
        return true;
    }

    private static List<Target> target(ReactionRule rule, int index) {
        return index < 0 ? List.of() : List.of(rule.targets().get(index));
    }

    private boolean isSame(List<Target> before, List<Target> after) {
        return before.size() == after.size() && (before.isEmpty() || isSame(before.getFirst(), after.getFirst()));
    }

    private boolean isSameEverywhere(List<Target> before, List<Target> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int target = 0; target < before.size(); target++) {
            if (!isSame(before.get(target), after.get(target))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Target before, Target after) {
        return before.key() == after.key()
                && Arrays.equals(
                        Arrays.stream(before.defences()).map(attack::inSecond).toArray(), after.defences())
                && Arrays.equals(
                        Arrays.stream(before.clears())
                                .map(attack::resourceInSecond)
                                .toArray(),
                        after.clears());
    }
}
