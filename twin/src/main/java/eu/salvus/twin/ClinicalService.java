package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Care of one sort, given to patients; {@code null} is unknown.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param kind what sort of care
 * @param site id of the site
 * @param careHoursPerPatient hours of care one patient stands for
 * @param demand patients per hour who need it, over the week
 * @param capacity patients per hour it can treat in normal times, over the week
 * @param dependencies what it needs to work at full capacity
 * @param graceHours hours after a failure during which nothing is felt
 * @param degradedMode how it goes on without what it needs
 * @param urgentShare share of patients whose care is time-critical, 0 to 1
 * @param urgentDeadlineHours hours within which urgent care must begin
 * @param electiveDeadlineHours hours within which planned care is late but not lost
 * @param diversion when patients are sent elsewhere
 * @param weight of its care in totals, at least 0; set by a medical board, 1 if nobody did
 */
public record ClinicalService(
        String id,
        @Nullable String name,
        Kind kind,
        @Nullable String site,
        @Nullable Double careHoursPerPatient,
        @Nullable WeeklyProfile demand,
        @Nullable WeeklyProfile capacity,
        List<Dependency> dependencies,
        @Nullable Double graceHours,
        DegradedMode degradedMode,
        @Nullable Double urgentShare,
        @Nullable Double urgentDeadlineHours,
        @Nullable Double electiveDeadlineHours,
        Diversion diversion,
        double weight) {
    /** Copies the list. */
    public ClinicalService {
        dependencies = List.copyOf(dependencies);
    }

    /** What sort of care. */
    public enum Kind {
        /** Emergency department. */
        EMERGENCY,
        /** Intensive care. */
        INTENSIVE_CARE,
        /** Operating theatres. */
        SURGERY,
        /** Radiology and other images. */
        IMAGING,
        /** Medical laboratory. */
        LABORATORY,
        /** Pharmacy. */
        PHARMACY,
        /** Births. */
        MATERNITY,
        /** Dialysis. */
        DIALYSIS,
        /** Radiotherapy. */
        RADIOTHERAPY,
        /** Chemotherapy and other care of cancer. */
        ONCOLOGY,
        /** Care in bed. */
        INPATIENT,
        /** Visits to a hospital's specialists. */
        OUTPATIENTS,
        /** Visits to a practice. */
        CONSULTATION,
        /** Visits by video. */
        TELECONSULTATION,
        /** Care of residents of a nursing home. */
        RESIDENTIAL_CARE,
        /** Acute stroke. */
        STROKE,
        /** Severe injuries. */
        TRAUMA
    }
}
