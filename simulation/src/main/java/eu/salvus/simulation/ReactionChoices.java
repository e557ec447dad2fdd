package eu.salvus.simulation;

import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Target;
import eu.salvus.simulation.preparation.PreparedHospital;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a hospital can do against an attack, whatever its plan would have done: each to be put into a run at a chosen time. */
final class ReactionChoices {

    private static final double MEDIAN = 0.5;

    private final PreparedHospital prepared;
    private final DefencePlan plan;
    private final Map<ChosenReaction, List<Act>> acts = new LinkedHashMap<>();

    /** One target of one rule. */
    private record Act(int rule, int target) {}

    ReactionChoices(PreparedHospital prepared) {
        this.prepared = prepared;
        plan = prepared.defence();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            ReactionRule given = plan.rules().get(rule);
            for (int target = 0; target < given.targets().size(); target++) {
                Target acted = given.targets().get(target);
                if (acted.defences().length + acted.clears().length > 0) {
                    String subject = given.targetOf() == null ? "" : subject(acted);
                    List<Act> known = acts.computeIfAbsent(
                            new ChosenReaction(given.kind(), subject), choice -> new ArrayList<>());
                    // At a higher level it is a rule of its own: done twice, the shorter would undo the longer.
                    if (known.isEmpty() || known.getFirst().rule() == rule) {
                        known.add(new Act(rule, target));
                    }
                }
            }
        }
    }

    /** All choices, in the order of the hospital's plan. */
    List<ChosenReaction> all() {
        return List.copyOf(acts.keySet());
    }

    /**
     * What a choice does to a run; undone after the time it usually lasts.
     *
     * @param time hours since the beginning
     * @throws IllegalArgumentException when the hospital has no such choice
     */
    List<Injection> injections(ChosenReaction choice, double time) {
        List<Act> chosen = acts.get(choice);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "the hospital cannot choose " + choice.kind() + " of '" + choice.subject() + "' here");
        }
        return chosen.stream()
                .map(act -> plan.injection(act.rule(), act.target(), time, until(act.rule(), time)))
                .toList();
    }

    private double until(int rule, double time) {
        ReactionRule given = plan.rules().get(rule);
        return given.duration() == null || given.kind() == ReactionKind.REBUILD_HOST
                ? Double.POSITIVE_INFINITY
                : time + given.duration().quantile(MEDIAN);
    }

    private String subject(Target acted) {
        int resource =
                acted.clears().length > 0 ? acted.clears()[0] : plan.attack().resource(acted.defences()[0]);
        return prepared.hospital().id(resource);
    }
}
