package eu.salvus.simulation.defence;

import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sensors of a plan by step, flat: most steps are seen by none, and thousands of sensors share few chances. */
final class Sensors {
    private final Sensor[] sensors;
    private final int[] offsets;
    private final long[] keys;
    private final int[] chanceOf;
    private final List<Assumed> chances = new ArrayList<>();

    Sensors(AttackPlan attack, List<Sensor> given) {
        sensors = given.stream().sorted(Comparator.comparingInt(Sensor::step)).toArray(Sensor[]::new);
        offsets = offsets(attack);
        keys = new long[sensors.length];
        chanceOf = new int[sensors.length];
        Map<Assumed, Integer> known = new HashMap<>();
        for (int i = 0; i < sensors.length; i++) {
            keys[i] = sensors[i].key();
            chanceOf[i] = known.computeIfAbsent(sensors[i].detection(), chance -> {
                chances.add(chance);
                return chances.size() - 1;
            });
        }
    }

    private int[] offsets(AttackPlan attack) {
        int[] offsets = new int[attack.steps() + 1];
        for (Sensor sensor : sensors) {
            if (sensor.step() < 0 || sensor.step() >= attack.steps() || !attack.isObservable(sensor.step())) {
                throw new IllegalArgumentException("step " + sensor.step()
                        + " cannot be seen by a sensor; declare it observable in the attack plan");
            }
            offsets[sensor.step() + 1]++;
        }
        for (int step = 0; step < attack.steps(); step++) {
            offsets[step + 1] += offsets[step];
        }
        return offsets;
    }

    /** The first sensor of a step, among all sensors in order of steps. */
    int first(int step) {
        return offsets[step];
    }

    Sensor sensor(int index) {
        return sensors[index];
    }

    long key(int index) {
        return keys[index];
    }

    /** The place of a sensor's chance among the distinct ones. */
    int chance(int index) {
        return chanceOf[index];
    }

    /** The distinct chances of detection. */
    List<Assumed> chances() {
        return chances;
    }
}
