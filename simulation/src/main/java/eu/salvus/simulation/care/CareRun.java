package eu.salvus.simulation.care;

import eu.salvus.simulation.outage.OutageLog;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The care of one hospital in one run after another: outages in, patients out. A run costs what the outages touch; a clinical
 * service whose capacity never falls costs nothing. Its memory is reused, so that runs do not allocate once it has grown. Not
 * safe for use by several threads: one per thread, over the same {@link CareModel}.
 */
public final class CareRun {

    /** Hours after the first impact at which the account is closed: 180 days. */
    public static final double HORIZON = 180 * 24;

    private final CareModel model;
    private final AvailabilityState availability;
    private final ClinicalState[] states;
    private final ClinicalFlow[] flows;
    private final ClinicalFlow[] unharmedFlows;
    private final ClinicalOutcome unharmed = new ClinicalOutcome();
    private final Wave[] waves;
    private final ClinicalOutcome[] clinical;
    private final DigitalOutcome[] digital;
    private final Timeline[] digitalUp;

    private final boolean[] affected;
    private final int[] pending;
    private final boolean[] isPending;
    private int pendingCount;
    private double firstImpact;
    private double clearedAt;
    private @Nullable CareTrace trace;

    /** A workspace for runs over a model. */
    public CareRun(CareModel model) {
        this.model = model;
        availability = new AvailabilityState(model.availability());
        int services = model.clinicalServices();
        states = new ClinicalState[services];
        clinical = new ClinicalOutcome[services];
        for (int c = 0; c < services; c++) {
            states[c] = new ClinicalState(model.clinical(c), model.watches[c]);
            clinical[c] = new ClinicalOutcome();
        }
        flows = new ClinicalFlow[services];
        unharmedFlows = new ClinicalFlow[services];
        waves = new Wave[services];
        for (int c = 0; c < services; c++) {
            waves[c] = new Wave();
            flows[c] = new ClinicalFlow(c, states[c], model.usual[c], waves[c], others(c));
            ClinicalState whole = new ClinicalState(model.clinical(c), model.watches[c]);
            unharmedFlows[c] = new ClinicalFlow(c, whole, model.usual[c], waves[c], null);
        }
        digital = new DigitalOutcome[model.digitalServices()];
        digitalUp = new Timeline[digital.length];
        for (int d = 0; d < digital.length; d++) {
            digital[d] = new DigitalOutcome();
            digitalUp[d] = new Timeline();
        }
        affected = new boolean[services];
        pending = new int[services];
        isPending = new boolean[services];
    }

    private @Nullable OtherDiverters others(int service) {
        Diversion rule = model.clinical(service).diversion();
        if (rule == null || model.membersOfPool[rule.pool()].length == 1) {
            return null;
        }
        return new OtherDiverters(Arrays.stream(model.membersOfPool[rule.pool()])
                .filter(member -> member != service)
                .mapToObj(member -> states[member])
                .toArray(ClinicalState[]::new));
    }

    /** Records the curves of the next runs, or stops doing so. */
    public void trace(@Nullable CareTrace curves) {
        trace = curves;
    }

    /**
     * Computes one run.
     *
     * @param log outages; it is sorted here
     * @param startHourOfWeek hour of the week (0 = Monday 00:00) at time 0, from 0, below 168
     * @param decisionAt when the crisis cell decides for degraded mode, hours; infinite if never
     * @param groupUniforms one number in (0, 1) per group of assumptions
     */
    public void run(OutageLog log, double startHourOfWeek, double decisionAt, double[] groupUniforms) {
        run(log, startHourOfWeek, decisionAt, Double.POSITIVE_INFINITY, groupUniforms);
    }

    /**
     * Computes one run in which a surge comes.
     *
     * @param log outages; it is sorted here
     * @param startHourOfWeek hour of the week (0 = Monday 00:00) at time 0, from 0, below 168
     * @param decisionAt when the crisis cell decides for degraded mode, hours; infinite if never
     * @param struckAt when the attacker struck, hours, with which the surge of the model comes; infinite if never
     * @param groupUniforms one number in (0, 1) per group of assumptions
     */
    public void run(OutageLog log, double startHourOfWeek, double decisionAt, double struckAt, double[] groupUniforms) {
        forget();
        surge(struckAt, groupUniforms);
        log.sort();
        propagate(log, groupUniforms);
        double last = log.size() == 0 ? 0 : log.time(log.size() - 1);
        firstImpact = factors(decisionAt, last, groupUniforms);
        if (firstImpact == Double.POSITIVE_INFINITY) {
            for (Timeline up : digitalUp) {
                firstImpact = Math.min(firstImpact, up.firstTime());
            }
        }
        double horizon = firstImpact + HORIZON;
        for (int d = 0; d < digital.length; d++) {
            if (digitalUp[d].size() > 0) {
                digital[d].measure(digitalUp[d], horizon);
            }
        }
        for (int c : model.order) {
            if (affected[c] && states[c].factor.firstTime() < horizon) {
                treat(c, startHourOfWeek, horizon, groupUniforms);
            }
        }
    }

    private void forget() {
        availability.reset();
        for (int c = 0; c < affected.length; c++) {
            if (affected[c]) {
                affected[c] = false;
                states[c].forget();
                clinical[c].clear();
            }
        }
        for (int d = 0; d < digital.length; d++) {
            digital[d].clear();
            digitalUp[d].clear();
        }
        clearedAt = Double.NaN;
        if (trace != null) {
            trace.clear();
        }
    }

    private void surge(double struckAt, double[] groupUniforms) {
        Surge surge = model.surge();
        if (surge != null) {
            for (Surge.Extra extra : surge.extras()) {
                Wave wave = waves[extra.service()];
                wave.clear();
                if (struckAt < Double.POSITIVE_INFINITY) {
                    wave.set(
                            model.surgeAt(struckAt),
                            surge.hours(),
                            extra.patients().in(groupUniforms),
                            extra.capacity().in(groupUniforms));
                }
            }
        }
    }

    private void propagate(OutageLog log, double[] groupUniforms) {
        int size = log.size();
        for (int i = 0; i < size; i++) {
            availability.set(log.resource(i), log.out(i));
            double time = log.time(i);
            if (i + 1 < size && log.time(i + 1) == time) {
                continue;
            }
            availability.settle();
            for (int k = 0; k < availability.changedServices(); k++) {
                int service = availability.changedService(k);
                digitalUp[service].set(time, availability.isUp(service) ? 1 : 0);
                for (int dependent : model.clinicalOfDigital[service]) {
                    markPending(dependent);
                }
            }
            for (int k = 0; k < availability.changedWatches(); k++) {
                markPending(model.clinicalOfWatch[availability.changedWatch(k)]);
            }
            availability.clearChanges();
            noteOwn(time, groupUniforms);
        }
    }

    private void markPending(int service) {
        if (!isPending[service]) {
            isPending[service] = true;
            pending[pendingCount++] = service;
        }
    }

    private void noteOwn(double time, double[] groupUniforms) {
        for (int k = 0; k < pendingCount; k++) {
            int service = pending[k];
            isPending[service] = false;
            affect(service, groupUniforms);
            states[service].noteOwn(time, availability);
        }
        pendingCount = 0;
    }

    private void affect(int service, double[] groupUniforms) {
        if (!affected[service]) {
            affected[service] = true;
            states[service].begin(groupUniforms);
        }
    }

    /** The share of capacity of every service over time; gives the first moment one is below 1. */
    private double factors(double decisionAt, double last, double[] groupUniforms) {
        double first = Double.POSITIVE_INFINITY;
        double limit = last + HORIZON;
        for (int c : model.order) {
            for (int upstream : model.upstream[c]) {
                if (affected[upstream]) {
                    affect(c, groupUniforms);
                }
            }
            limit += affected[c] ? model.clinical(c).grace().high() : 0;
        }
        for (int c : model.order) {
            if (affected[c]) {
                states[c].combine(states);
                states[c].applyGraceAndDegradedMode(decisionAt, limit);
                states[c].applyDiversion();
                first = Math.min(first, states[c].factor.firstTime());
            }
        }
        return first;
    }

    private void treat(int service, double startHourOfWeek, double horizon, double[] groupUniforms) {
        ClinicalOutcome outcome = clinical[service];
        outcome.measure(states[service].factor, horizon);
        Diversion rule = model.clinical(service).diversion();
        double spare = rule == null ? 0 : model.spare(rule.pool()).in(groupUniforms);
        flows[service].run(startHourOfWeek, horizon, spare, outcome, trace);
        if (waves[service].from() < Double.POSITIVE_INFINITY) {
            unharmed.clear();
            unharmedFlows[service].run(startHourOfWeek, horizon, spare, unharmed, null);
            outcome.against(unharmed);
        }
        clearedAt = Double.isNaN(clearedAt) ? outcome.clearedAt : Math.max(clearedAt, outcome.clearedAt);
    }

    /** What happened to a clinical service. */
    public ClinicalOutcome clinical(int service) {
        return clinical[service];
    }

    /** When a digital service was down. */
    public DigitalOutcome digital(int service) {
        return digital[service];
    }

    /** When the hospital first lost clinical capacity (or else a digital service), hours; infinite if never. */
    public double firstImpact() {
        return firstImpact;
    }

    /** When every backlog was clear, hours; infinite if not within the horizon, NaN if no capacity was lost. */
    public double clearedAt() {
        return clearedAt;
    }

    /** Whether some backlog was not clear at the end. */
    public boolean censored() {
        return clearedAt == Double.POSITIVE_INFINITY;
    }

    /** Care-hours lost, unweighted. */
    public double careHoursLost() {
        double sum = 0;
        for (ClinicalOutcome outcome : clinical) {
            sum += outcome.careHoursLost();
        }
        return sum;
    }

    /** Care-hours lost, each service's times its weight. */
    public double weightedCareHoursLost() {
        double sum = 0;
        for (int c = 0; c < clinical.length; c++) {
            sum += clinical[c].careHoursLost() * model.clinical(c).weight();
        }
        return sum;
    }
}
