package eu.salvus.simulation.run;

import eu.salvus.simulation.care.CareRun;
import eu.salvus.simulation.care.ClinicalOutcome;
import eu.salvus.simulation.hospital.Carriers;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.recovery.RecoveryRun;

/**
 * The later layers of a run, recovery and care, computed from what the attack left behind. The same trace gives the same outcome however
 * often it is asked for. A workspace, one per thread.
 */
public final class Aftermath {

    private static final double EIGHTY = 0.8;
    private static final double HALF = 0.5;

    private final PreparedHospital prepared;
    private final Carriers carriers;
    private final OutcomeColumns columns;
    private final RecoveryRun recovery;
    private final CareRun care;
    private final OutageLog outages = new OutageLog();
    private final OutageLog own = new OutageLog();
    private final int[] reasons;

    /** A workspace for a hospital that recovers as it is prepared to. */
    public Aftermath(PreparedHospital prepared) {
        this(prepared, prepared.recovery());
    }

    /**
     * A workspace for a hospital that recovers in another way.
     *
     * @param way over the same resources, digital services, copies and groups of unknowns
     */
    public Aftermath(PreparedHospital prepared, RecoveryModel way) {
        this.prepared = prepared;
        carriers = prepared.hospital().carriers();
        columns = OutcomeColumns.of(prepared);
        recovery = new RecoveryRun(way);
        care = new CareRun(prepared.care());
        reasons = new int[carriers.resources() + prepared.care().digitalServices()];
    }

    /** The care of the last run. */
    public CareRun care() {
        return care;
    }

    /** What was out of use, and when, in the last run. */
    public OutageLog outages() {
        return outages;
    }

    /** Computes what followed, and writes the outcome of the run, of the attack too. */
    public void run(AttackTrace trace, double[] outcome) {
        own.copy(trace.outages);
        recovery.run(own, trace.damage, trace.startOfRecovery, trace.startHour, trace.runKey, trace.places);
        own.sort();
        carriers.spread(own, outages, reasons);
        care.run(outages, trace.startHour, trace.decision, trace.detonated, trace.places);
        trace.writeTo(outcome);
        write(outcome);
    }

    private void write(double[] outcome) {
        double firstDown = firstDown();
        outcome[OutcomeColumns.FIRST_BACK] = recovery.firstBackAt() - firstDown;
        outcome[OutcomeColumns.EIGHTY_BACK] = recovery.shareBackAt(EIGHTY) - firstDown;
        outcome[OutcomeColumns.ALL_BACK] = recovery.allBackAt() - firstDown;
        for (int service = 0; service < prepared.clinical().size(); service++) {
            write(service, care.clinical(service), outcome);
        }
        for (int service = 0; service < prepared.care().digitalServices(); service++) {
            outcome[columns.digital(service)] = care.digital(service).hoursDown();
        }
    }

    private void write(int service, ClinicalOutcome clinical, double[] outcome) {
        outcome[OutcomeColumns.CARE] +=
                clinical.careHoursLost() * prepared.clinical().get(service).weight();
        outcome[OutcomeColumns.CENSORED] =
                clinical.fell() && Double.isInfinite(clinical.clearedAt()) ? 1 : outcome[OutcomeColumns.CENSORED];
        outcome[columns.clinical(service, OutcomeColumns.CARE_HOURS)] = clinical.careHoursLost();
        outcome[columns.clinical(service, OutcomeColumns.PATIENTS)] = clinical.careLost();
        outcome[columns.clinical(service, OutcomeColumns.DIVERTED)] = clinical.diverted();
        outcome[columns.clinical(service, OutcomeColumns.POSTPONED)] = clinical.postponed();
        outcome[columns.clinical(service, OutcomeColumns.MISSED_URGENT)] = clinical.missedUrgent();
        outcome[columns.clinical(service, OutcomeColumns.MISSED_ELECTIVE)] = clinical.missedElective();
        outcome[columns.clinical(service, OutcomeColumns.FIRST_FALL)] = clinical.firstFall();
        outcome[columns.clinical(service, OutcomeColumns.LOWEST)] = clinical.lowestCapacity();
        outcome[columns.clinical(service, OutcomeColumns.BELOW_HALF)] = clinical.hoursBelow(HALF);
        outcome[columns.clinical(service, OutcomeColumns.BACK)] = clinical.fullReturn();
    }

    /** When the first digital service went down; NaN when none did. */
    private double firstDown() {
        double first = Double.NaN;
        for (int service = 0; service < prepared.care().digitalServices(); service++) {
            double down = care.digital(service).downAt();
            first = down < first || Double.isNaN(first) ? down : first;
        }
        return first;
    }
}
