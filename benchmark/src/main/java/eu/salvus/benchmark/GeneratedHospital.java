package eu.salvus.benchmark;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.GeneratedGraph;
import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.Week;
import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.Eradication;
import eu.salvus.simulation.defence.Escalation;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Sensor;
import eu.salvus.simulation.defence.Target;
import eu.salvus.simulation.defence.Watch;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A hospital over a generated zoned graph, all of whose layers work: every host has sensors at its session and its administrator,
 * and is out once the attacker is its administrator; alerts are triaged by a shift and isolate the host, then its zone, then
 * everything; crews restore, servers carry digital services, and these carry ten clinical services.
 */
final class GeneratedHospital {

    /** Hours after which the attack has reached all it can reach, with hardly an exception: nothing stops it. */
    static final double NEVER_STOPPED = 500;

    private static final int HOSTS_PER_ZONE = 100;
    private static final double ALERTED = 0.5;
    private static final double ACTED_BY_DAY = 0.7;
    private static final double ACTED_BY_NIGHT = 0.3;
    private static final double FALSE_LOAD = 0.3;
    private static final int SHIFT_BEGINS = 8;
    private static final int SHIFT_ENDS = 18;
    private static final int WORKING_DAYS = 5;
    private static final int DAY = 24;
    private static final double SEEN = 0.1;
    private static final double MADE = 0.8;

    private final AttackGraph graph;
    private final int hosts;

    GeneratedHospital(int steps) {
        graph = GeneratedGraph.zoned(steps, 1);
        hosts = graph.assets();
    }

    AttackGraph graph() {
        return graph;
    }

    /** A session on the first host: from there spreading is always possible, so that every run is a whole attack. */
    int entry() {
        return graph.find("host-0", "session");
    }

    /** The attack alone: everything at once, nobody watches. */
    AttackPlan attackAlone() {
        return AttackPlanBuilder.of(graph).entry(Entry.at(entry())).build();
    }

    /**
     * All layers.
     *
     * @param hoursToEradicate hours from a great loss until the crisis is declared, again until it is known what is lost, and again
     *     until the attacker is out
     */
    Layers layers(double hoursToEradicate) {
        AttackPlan attack = watched();
        CareModel care = new GeneratedCare(hosts).model();
        RecoveryModel recovery = new GeneratedRecovery(hosts).model(care.availability());
        return new Layers(defence(attack, hoursToEradicate), recovery, care, sessions());
    }

    private AttackPlan watched() {
        AttackPlanBuilder plan = AttackPlanBuilder.of(graph).entry(Entry.at(entry()));
        for (int step = 0; step < graph.steps(); step++) {
            switch (graph.step(step)) {
                case "session" -> plan.observable(step);
                case "admin" -> plan.observable(step).availability(step);
                case "harvest" -> plan.confidentiality(step);
                case "patched" -> plan.outage(step);
                default -> {}
            }
        }
        return plan.build();
    }

    private int[] sessions() {
        return IntStream.range(0, hosts)
                .map(host -> graph.find("host-" + host, "session"))
                .toArray();
    }

    private DefencePlan defence(AttackPlan attack, double hoursToEradicate) {
        List<Sensor> sensors = new ArrayList<>();
        for (int step = 0; step < graph.steps(); step++) {
            if (attack.isObservable(step)) {
                sensors.add(
                        new Sensor(Draws.extend(attack.key(step), 1), step, Assumed.known(SEEN), law(0.5, 4), false));
            }
        }
        boolean[] counted = new boolean[attack.resources()];
        Arrays.fill(counted, true);
        boolean contains = hoursToEradicate < NEVER_STOPPED;
        return new DefencePlan(
                attack,
                sensors,
                new Watch(
                        shift(),
                        law(1, 3),
                        law(0.5, 2),
                        Assumed.known(FALSE_LOAD),
                        Assumed.known(ACTED_BY_DAY),
                        Assumed.known(ACTED_BY_NIGHT)),
                new Escalation(3, Math.max(1, hosts / HOSTS_PER_ZONE), counted, new int[0], always(hoursToEradicate)),
                List.of(
                        around(1, Level.LOCAL, ReactionKind.ISOLATE_HOST, 1, contains),
                        around(2, Level.ESCALATED, ReactionKind.ISOLATE_ZONE, HOSTS_PER_ZONE, contains),
                        ReactionRule.everywhere(
                                3,
                                Level.CRISIS,
                                ReactionKind.DEGRADED_MODE,
                                Assumed.known(MADE),
                                law(1, 3),
                                null,
                                List.of(new Target(3, new int[0], new int[0])))),
                new Eradication(law(1, 2), always(hoursToEradicate), always(hoursToEradicate), 1));
    }

    /** Patches what is around the alert: a host, or its zone. Where the attack is to be contained, the host is also set up anew. */
    private ReactionRule around(long key, Level level, ReactionKind kind, int group, boolean contains) {
        List<Target> targets = new ArrayList<>();
        for (int first = 0; first < hosts; first += group) {
            int[] defences = IntStream.range(first, Math.min(first + group, hosts))
                    .map(host -> graph.find("host-" + host, "patched"))
                    .toArray();
            targets.add(new Target(first + 1, defences, contains && group == 1 ? new int[] {first} : new int[0]));
        }
        int[] targetOf = IntStream.range(0, hosts).map(host -> host / group).toArray();
        return ReactionRule.around(key, level, kind, Assumed.known(MADE), law(0.5, 2), null, targets, targetOf);
    }

    private static boolean[] shift() {
        boolean[] shift = new boolean[Week.HOURS];
        for (int day = 0; day < WORKING_DAYS; day++) {
            Arrays.fill(shift, DAY * day + SHIFT_BEGINS, DAY * day + SHIFT_ENDS, true);
        }
        return shift;
    }

    private static Distribution law(double median, double p90) {
        return new Duration(median, p90).law();
    }

    private static Distribution always(double hours) {
        return new Duration(hours, hours).law();
    }
}
