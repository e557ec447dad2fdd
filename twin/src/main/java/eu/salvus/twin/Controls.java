package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * The security controls of an asset; {@code null} is unknown.
 *
 * @param endpointProtection what watches programs on the asset
 * @param patchDelayDays days from a security update's publication to its installation, 0 to 20 000
 * @param usb what removable media may do
 * @param applicationControl whether only approved programs start
 * @param sharedLocalAdministrator whether its local administrator's password is the same on other assets
 * @param logging where its security log goes
 */
public record Controls(
        @Nullable EndpointProtection endpointProtection,
        @Nullable Integer patchDelayDays,
        @Nullable Usb usb,
        @Nullable Boolean applicationControl,
        @Nullable Boolean sharedLocalAdministrator,
        @Nullable Logging logging) {
    /** Nothing is stated. */
    public static final Controls UNKNOWN = new Controls(null, null, null, null, null, null);

    /** What watches programs. */
    public enum EndpointProtection {
        /** Nothing. */
        NONE,
        /** Signatures of known malware. */
        ANTIVIRUS,
        /** Endpoint detection and response: behaviour, with alerts and isolation from afar. */
        EDR
    }

    /** What removable media may do. */
    public enum Usb {
        /** Anything. */
        OPEN,
        /** Be read, not written. */
        READ_ONLY,
        /** Nothing. */
        BLOCKED
    }

    /** Where the security log goes. */
    public enum Logging {
        /** Nothing is logged. */
        NONE,
        /** It stays on the asset, where an intruder can erase it. */
        LOCAL,
        /** It is sent to a central store. */
        CENTRAL
    }

    Controls orElse(Controls other) {
        return new Controls(
                endpointProtection == null ? other.endpointProtection : endpointProtection,
                patchDelayDays == null ? other.patchDelayDays : patchDelayDays,
                usb == null ? other.usb : usb,
                applicationControl == null ? other.applicationControl : applicationControl,
                sharedLocalAdministrator == null ? other.sharedLocalAdministrator : sharedLocalAdministrator,
                logging == null ? other.logging : logging);
    }
}
