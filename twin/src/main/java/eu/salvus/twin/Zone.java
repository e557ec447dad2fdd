package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * A network segment: what stands in one zone reaches the rest of it freely, and other zones by {@link Flow}s only.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param site id of the site it belongs to; none for what lies outside
 * @param kind what the zone is for
 * @param internet whether its assets may reach the Internet
 * @param networkDetection whether a network sensor watches its traffic
 */
public record Zone(
        String id,
        @Nullable String name,
        @Nullable String site,
        Kind kind,
        @Nullable Boolean internet,
        @Nullable Boolean networkDetection) {
    /** What a zone is for. */
    public enum Kind {
        /** Offices, and everything that is no care. */
        ADMINISTRATION,
        /** Wards and consulting rooms. */
        CLINICAL,
        /** Medical devices and their consoles. */
        MEDICAL_DEVICES,
        /** The data centre. */
        SERVERS,
        /** From where administrators work: hypervisors, directories, network gear. */
        MANAGEMENT,
        /** Backup servers and repositories. */
        BACKUP,
        /** Patients' and visitors' network. */
        GUEST,
        /** What the Internet can reach: portals, gateways, mail relays. */
        PERIMETER,
        /** Doors, heating, lifts, power. */
        BUILDING,
        /** Networks of others: suppliers, hosting firms. */
        EXTERNAL
    }
}
