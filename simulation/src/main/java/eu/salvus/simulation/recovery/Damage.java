package eu.salvus.simulation.recovery;

import java.util.Arrays;

/**
 * What the attacker did to resources and backup copies in one run. Being out of use is the outage log's matter. Reused from run
 * to run.
 */
public final class Damage {

    /** What became of a resource. */
    public enum Condition {
        /** The attacker did nothing to it. */
        SOUND,
        /** The attacker held it; its data and software are there. */
        COMPROMISED,
        /** Encrypted or wiped. */
        DAMAGED
    }

    private final Condition[] conditions;
    private final boolean[] lost;
    private int[] touched = new int[64];
    private int size;

    /** Nothing is damaged among so many resources and copies. */
    public Damage(int resources, int copies) {
        conditions = new Condition[resources];
        Arrays.fill(conditions, Condition.SOUND);
        lost = new boolean[copies];
    }

    /** The same damage, which later notes here do not change. */
    public Damage copy() {
        Damage copy = new Damage(conditions.length, lost.length);
        for (int i = 0; i < size; i++) {
            copy.note(touched[i], conditions[touched[i]]);
        }
        System.arraycopy(lost, 0, copy.lost, 0, lost.length);
        return copy;
    }

    /** Forgets all damage. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            conditions[touched[i]] = Condition.SOUND;
        }
        size = 0;
        Arrays.fill(lost, false);
    }

    /** Notes what became of a resource; the worst counts. */
    public void note(int resource, Condition condition) {
        if (condition.compareTo(conditions[resource]) <= 0) {
            return;
        }
        if (conditions[resource] == Condition.SOUND) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = resource;
        }
        conditions[resource] = condition;
    }

    /** Notes that a copy did not survive. */
    public void loseCopy(int copy) {
        lost[copy] = true;
    }

    /** What became of a resource. */
    public Condition condition(int resource) {
        return conditions[resource];
    }

    /** Whether one of these resources is not sound. */
    boolean hitsAny(int[] resources) {
        for (int resource : resources) {
            if (conditions[resource] != Condition.SOUND) {
                return true;
            }
        }
        return false;
    }

    /** Whether a copy did not survive. */
    public boolean isLost(int copy) {
        return lost[copy];
    }

    /** How many resources are not sound. */
    public int size() {
        return size;
    }

    /** A resource that is not sound, in the order of noting. */
    public int resource(int position) {
        return touched[position];
    }

    /** How much memory it takes, roughly, in bytes. */
    public long bytes() {
        return 4L * conditions.length + lost.length + 4L * touched.length;
    }
}
