package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.GraphSketch;
import eu.salvus.simulation.attack.Week;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A defence for tests: perfect and immediate until told otherwise. */
final class Alarm {
    final AttackPlan attack;
    final List<Sensor> sensors = new ArrayList<>();
    final List<ReactionRule> rules = new ArrayList<>();
    boolean[] onShift = new boolean[Week.HOURS];
    Distribution onCall = GraphSketch.AT_ONCE;
    Distribution triage = GraphSketch.AT_ONCE;
    Assumed falseLoad = Assumed.known(0);
    Assumed byDay = Assumed.known(1);
    Assumed byNight = Assumed.known(1);
    int alerts = Integer.MAX_VALUE;
    int lost = Integer.MAX_VALUE;
    int[] vital = {};
    Distribution notice = GraphSketch.AT_ONCE;
    Eradication eradication = new Eradication(GraphSketch.always(5), GraphSketch.always(7), GraphSketch.always(11), 2);

    Alarm(AttackPlan attack) {
        this.attack = attack;
        Arrays.fill(onShift, true);
    }

    Alarm sensor(int step, double detection, Distribution delay) {
        return sensor(step, detection, delay, false);
    }

    Alarm sensor(int step, double detection, Distribution delay, boolean severe) {
        sensors.add(new Sensor(attack.key(step) + 1, step, Assumed.known(detection), delay, severe));
        return this;
    }

    /** On every acted alert from a level on, switches defences on, whatever the asset. */
    Alarm onAlert(
            Level level, double probability, Distribution delay, @Nullable Distribution duration, int... defences) {
        rules.add(ReactionRule.around(
                100 + rules.size(),
                level,
                ReactionKind.ISOLATE_ZONE,
                Assumed.known(probability),
                delay,
                duration,
                List.of(new Target(1, defences, new int[0])),
                new int[attack.resources()]));
        return this;
    }

    Alarm everywhere(Level level, ReactionKind kind, Distribution delay, int... defences) {
        rules.add(ReactionRule.everywhere(
                100 + rules.size(),
                level,
                kind,
                Assumed.known(1),
                delay,
                null,
                List.of(new Target(2, defences, new int[0]))));
        return this;
    }

    DefenceRun run() {
        boolean[] counted = new boolean[attack.resources()];
        Arrays.fill(counted, true);
        return new DefenceRun(new DefencePlan(
                attack,
                sensors,
                new Watch(onShift, onCall, triage, falseLoad, byDay, byNight),
                new Escalation(alerts, lost, counted, vital, notice),
                rules,
                eradication));
    }
}
