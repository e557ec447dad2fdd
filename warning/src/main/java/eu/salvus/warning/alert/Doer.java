package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;

/** Who deals with an alert. */
public enum Doer {
    /** Biomedical engineering: nobody else opens or changes a medical device. */
    BIOMEDICAL,
    /** The IT department. */
    IT;

    /** Who deals with a thing of that kind. */
    public static Doer of(Asset.Kind kind) {
        return kind == Asset.Kind.MEDICAL_DEVICE ? BIOMEDICAL : IT;
    }
}
