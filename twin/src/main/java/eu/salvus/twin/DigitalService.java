package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the hospital's computers do for its people.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param kind what it is
 * @param requires what it cannot work without; all must be met
 * @param supplier id of the supplier that hosts it, when it is hosted outside
 * @param datasets ids of the datasets it uses
 * @param restoreHours hours of one crew's work to configure and verify it once its machines and data are back
 */
public record DigitalService(
        String id,
        @Nullable String name,
        Kind kind,
        List<Requirement> requires,
        @Nullable String supplier,
        List<String> datasets,
        @Nullable Double restoreHours) {
    /** Copies the lists. */
    public DigitalService {
        requires = List.copyOf(requires);
        datasets = List.copyOf(datasets);
    }

    /** What a digital service is. */
    public enum Kind {
        /** Electronic health record. */
        EHR,
        /** Archive and viewer of medical images. */
        PACS,
        /** Laboratory information system. */
        LABORATORY_SYSTEM,
        /** Prescription and pharmacy system. */
        PHARMACY_SYSTEM,
        /** Directory and sign-in. */
        IDENTITY,
        /** Telephones. */
        TELEPHONY,
        /** Mail. */
        MAIL,
        /** The network itself. */
        NETWORK,
        /** What patients or partners see from outside. */
        PORTAL,
        /** Consultations by video. */
        TELECONSULTATION,
        /** Planning of radiotherapy. */
        RADIOTHERAPY_PLANNING,
        /** Planning of operating theatres. */
        THEATRE_PLANNING,
        /** Invoices and admissions. */
        BILLING,
        /** Shared files. */
        FILE_SHARE,
        /** Any other. */
        OTHER
    }
}
