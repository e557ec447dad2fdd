package eu.salvus.benchmark;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.DefenceRun;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.recovery.Damage;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.recovery.RecoveryRun;

/** Runs all layers one after the other, as a hospital's run does: attack against defence, then recovery, then care. */
final class Layers {

    private static final double[] NOTHING_ASSUMED = {};

    private final DefenceRun defence;
    private final RecoveryRun recovery;
    private final CareRun care;
    private final Damage damage;
    private final OutageLog outages = new OutageLog();
    private final int[] sessions;

    /**
     * A workspace.
     *
     * @param sessions for each resource the step that makes it the attacker's
     */
    Layers(DefencePlan defencePlan, RecoveryModel recoveryModel, CareModel careModel, int[] sessions) {
        defence = new DefenceRun(defencePlan);
        recovery = new RecoveryRun(recoveryModel);
        care = new CareRun(careModel);
        damage = new Damage(sessions.length, 1);
        this.sessions = sessions;
    }

    void run(int number) {
        AttackRun attack = defence.run();
        attack.execute(1, number);
        damage.clear();
        for (int host = 0; host < sessions.length; host++) {
            if (attack.isDamaged(host)) {
                damage.note(host, Damage.Condition.DAMAGED);
            } else if (attack.holds(sessions[host])) {
                damage.note(host, Damage.Condition.COMPROMISED);
            }
        }
        outages.clear();
        OutageLog log = attack.outages();
        for (int i = 0; i < log.size(); i++) {
            outages.add(log.time(i), log.resource(i), log.out(i));
        }
        recovery.run(outages, damage, attack.end(), attack.startHour(), Draws.run(1, number), NOTHING_ASSUMED);
        care.run(outages, attack.startHour(), defence.detected(), NOTHING_ASSUMED);
    }

    /** Steps reached in the last run. */
    int reached() {
        return defence.run().reachedCount();
    }

    /** Care-hours lost in the last run. */
    double careHoursLost() {
        return care.careHoursLost();
    }
}
