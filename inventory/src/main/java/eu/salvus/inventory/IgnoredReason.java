package eu.salvus.inventory;

/** Why an entry of a file was not taken into the twin. */
public enum IgnoredReason {
    /** Nothing in it would let it be found again: no serial number, UDI, network card, host name, address or name. */
    NO_IDENTITY,
    /** It says neither name nor vendor nor product nor what it is. */
    NOTHING_KNOWN,
    /** A scanned address where nothing answered. */
    HOST_DOWN,
    /** It is linked to a patient. */
    PATIENT_LINKED,
    /** It is implanted into people. */
    IMPLANTED,
    /** It is no device, but a request, a metric, a definition, a container of samples. */
    NOT_A_DEVICE,
    /** It is marked as entered in error, or no longer in use. */
    WITHDRAWN,
    /** The file says which vulnerabilities matter, not what there is. */
    ONLY_VULNERABILITIES,
    /** The file lists services, keys or relations, but no component. */
    NO_COMPONENT,
    /** A container inside a machine. */
    CONTAINER,
    /** No asset of the twin bears this product, and a bill of materials does not say where it stands. */
    PRODUCT_NOT_IN_TWIN,
    /** The twin has no zone where it could stand. */
    NO_ZONE,
    /** The user decided so. */
    DECIDED;

    /** Whether what is left out for this reason may be called after the patient who has it. */
    public boolean namesPatients() {
        return this == PATIENT_LINKED || this == IMPLANTED;
    }
}
