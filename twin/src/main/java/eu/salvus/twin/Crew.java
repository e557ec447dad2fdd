package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * People who bring things back after an attack, all day at the same sort of work.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param kind what they bring back
 * @param people how many work at the same time, at least 1
 * @param hoursPerDay hours they work a day, up to 24
 */
public record Crew(
        String id,
        @Nullable String name,
        Kind kind,
        @Nullable Integer people,
        @Nullable Double hoursPerDay) {
    /** What a crew brings back. */
    public enum Kind {
        /** Servers and what runs on them. */
        SERVER,
        /** Workstations and mobiles. */
        WORKSTATION,
        /** Medical devices. */
        DEVICE,
        /** The network, the directory, the clean room. */
        NETWORK
    }
}
