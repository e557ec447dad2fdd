package eu.salvus.simulation.defence;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.attack.Defender;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.Purpose;
import eu.salvus.simulation.attack.Week;
import java.util.Arrays;

/**
 * The defender's side of one {@link AttackRun}: a workspace, reused from run to run, one per thread. The results of the last
 * run stay readable until the next.
 *
 * <p>An alert, its triage and the chance that anyone acts depend on nothing that happens later, so they are drawn together
 * when the step is reached, and only an alert that somebody will act on becomes an event.
 */
public final class DefenceRun implements Defender {
    private static final int ACT = 0;
    private static final int NOTICE = 1;
    private static final int REACT = 2;
    private static final int KIND_SHIFT = 32;

    private final DefencePlan plan;
    private final Sensors sensors;
    /** The chances of detection in this run, as far as they were asked for. */
    private final double[] chances;

    private final Watch watch;
    private final double noise;
    private final AttackRun run;
    private final Reactions reactions;
    private final Response response;
    private long runKey;
    private int start;
    private double triageFactor;
    private double byDay;
    private double byNight;
    private int lost;
    private boolean noticed;
    private int alerts;

    /** A workspace for runs of a plan under a defence; the runs are executed by {@link #run}. */
    public DefenceRun(DefencePlan plan) {
        this.plan = plan;
        sensors = plan.sensors;
        chances = new double[sensors.chances().size()];
        watch = plan.watch;
        noise = plan.attack.attacker().noiseFactor();
        run = new AttackRun(plan.attack, this);
        reactions = new Reactions(plan, run);
        response = new Response(plan, run, reactions);
    }

    /** The attack's side. */
    public AttackRun run() {
        return run;
    }

    @Override
    public boolean observes(int step) {
        return sensors.first(step) < sensors.first(step + 1);
    }

    @Override
    public void begin() {
        runKey = run.runKey();
        start = run.startHour();
        triageFactor = 1 / (1 - run.value(watch.falseLoad()));
        byDay = run.value(watch.actedByDay());
        byNight = run.value(watch.actedByNight());
        Arrays.fill(chances, Double.NaN);
        lost = 0;
        noticed = false;
        alerts = 0;
        reactions.begin();
        response.begin();
    }

    @Override
    public void reached(int step, int attempt, double time) {
        int end = sensors.first(step + 1);
        for (int i = sensors.first(step); i < end; i++) {
            double chance = chance(sensors.chance(i));
            if (chance > 0 && Draws.uniform(runKey, sensors.key(i), Purpose.DETECTION, attempt) < chance) {
                alerts++;
                alert(i, attempt, time);
            }
        }
    }

    private double chance(int index) {
        double chance = chances[index];
        if (Double.isNaN(chance)) {
            chance = run.value(sensors.chances().get(index)) * noise;
            chances[index] = chance;
        }
        return chance;
    }

    private void alert(int index, int attempt, double time) {
        Sensor sensor = sensors.sensor(index);
        double act = Draws.uniform(runKey, sensor.key(), Purpose.ACT, attempt);
        if (act >= byDay && act >= byNight && !run.isRecording()) {
            return;
        }
        double raised = time + draw(sensor, attempt, Purpose.ALERT_DELAY, sensor.delay());
        double end = lookedAt(sensor, attempt, raised)
                + triageFactor * draw(sensor, attempt, Purpose.TRIAGE, watch.triage());
        double chance = Week.isNight(Week.hour(start, end)) ? byNight : byDay;
        run.note(EventKind.ALERT, raised, sensor.step(), index);
        if (act < chance) {
            run.scheduleDecision(end, payload(ACT, index));
        } else {
            run.note(EventKind.IGNORED, end, sensor.step(), index);
        }
    }

    private double lookedAt(Sensor sensor, int attempt, double raised) {
        double shift = Week.next(watch.onShift(), start, raised);
        if (shift == raised) {
            return raised;
        }
        return Math.min(shift, raised + draw(sensor, attempt, Purpose.ON_CALL, watch.onCall()));
    }

    private double draw(Sensor sensor, int attempt, int purpose, Distribution law) {
        return law.quantile(Draws.uniform(runKey, sensor.key(), purpose, attempt));
    }

    @Override
    public void lost(int resource, boolean out, double time) {
        if (plan.escalation.counts(resource)) {
            lost += out ? 1 : -1;
        }
        if (out && !noticed && (plan.vital[resource] || lost >= plan.escalation.lost())) {
            noticed = true;
            double u = Draws.uniform(runKey, 0, Purpose.NOTICE, 0);
            run.scheduleDecision(time + plan.escalation.notice().quantile(u), payload(NOTICE, 0));
        }
    }

    @Override
    public void due(long payload, double time) {
        int subject = (int) payload;
        switch ((int) (payload >>> KIND_SHIFT)) {
            case ACT -> response.acted(sensors.sensor(subject), subject, time);
            case NOTICE -> response.raise(Level.CRISIS, time);
            default -> response.reacted(subject, time);
        }
    }

    static long payload(int kind, int subject) {
        return ((long) kind << KIND_SHIFT) | subject;
    }

    static long reaction(int target) {
        return payload(REACT, target);
    }

    /** How many alerts the sensors raised. */
    public int alerts() {
        return alerts;
    }

    /** How many alerts somebody acted on before the end. */
    public int actedAlerts() {
        return response.actedAlerts();
    }

    /** When the hospital first knew, in hours: an acted alert, or a loss understood; infinite if never. */
    public double detected() {
        return response.reachedAt(Level.LOCAL);
    }

    /** When a level was reached or passed, in hours; infinite if never. */
    public double reachedAt(Level level) {
        return response.reachedAt(level);
    }

    /** When help was there, in hours; infinite if it was not called. */
    public double helpArrived() {
        return response.helpArrived();
    }

    /** When it was known what is lost, in hours; infinite without a crisis. */
    public double assessed() {
        return response.assessed();
    }

    /** When the attacker is out, in hours; infinite without a crisis. It may lie beyond the horizon. */
    public double eradicated() {
        return response.eradicated();
    }

    /** How many reactions were made before the end. */
    public int reactions() {
        return reactions.made();
    }

    /** The index of the rule of a reaction, in order of time. */
    public int rule(int reaction) {
        return plan.ruleOf[reactions.target(reaction)];
    }

    /** The index of the target of a reaction among the targets of its rule. */
    public int target(int reaction) {
        return reactions.target(reaction) - plan.ruleOffsets[rule(reaction)];
    }

    /** When a reaction took effect, in hours. */
    public double reactedAt(int reaction) {
        return reactions.time(reaction);
    }

    /** When a reaction was undone, in hours; infinite for never. */
    public double undoneAt(int reaction) {
        return reactions.until(reaction);
    }
}
