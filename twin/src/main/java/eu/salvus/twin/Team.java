package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * People who watch, decide or repair.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param kind what they do
 * @param people how many there are in all, at least 1
 * @param shifts people on duty, over the week
 * @param onCallDelayHours hours until someone answers when nobody is on duty
 * @param supplier id of the supplier they work for, when they are not the hospital's own
 */
public record Team(
        String id,
        @Nullable String name,
        Kind kind,
        @Nullable Integer people,
        @Nullable WeeklyProfile shifts,
        @Nullable Double onCallDelayHours,
        @Nullable String supplier) {
    /** What a team does. */
    public enum Kind {
        /** Watches alerts. */
        SECURITY_MONITORING,
        /** Runs the computers. */
        IT,
        /** Cares for medical devices. */
        BIOMEDICAL,
        /** Decides in a crisis. */
        CRISIS,
        /** A supplier's help desk. */
        SUPPLIER_HELP,
        /** Comes from outside after an attack: a CSIRT, a response firm. */
        EXTERNAL_RESPONSE
    }
}
