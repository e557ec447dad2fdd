package eu.salvus.inventory.proposal;

/** Why a device is proposed to stand in a zone. */
public enum ZoneReason {
    /** The user says so of this device. */
    DECIDED,
    /** The user says so of its subnet. */
    SUBNET_DECIDED,
    /** The twin's assets in its subnet stand there. */
    SUBNET_LEARNT,
    /** Most devices of its subnet belong there by what they are. */
    SUBNET_MAJORITY,
    /** A word of its name or location says so. */
    PLACE,
    /** Assets of its sort stand there. */
    SORT;

    /** Whether this rests on a default, and not on something somebody knows. */
    public boolean isDefault() {
        return this == SUBNET_MAJORITY || this == PLACE || this == SORT;
    }
}
