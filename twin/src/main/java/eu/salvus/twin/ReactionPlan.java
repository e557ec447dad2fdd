package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * What this hospital would do against an attack, and who may decide it; {@code null} is unknown.
 *
 * @param alertActedOnByDay chance that anyone acts on a true alert in working hours, 0 to 1
 * @param alertActedOnByNight the same at night and on weekends
 * @param decisionHours hours from understanding to deciding
 * @param mayIsolateHosts whether a machine may be cut off without asking the direction
 * @param mayIsolateZones whether a zone may
 * @param mayDisableAccounts whether an account may be blocked
 * @param mayCutInternet whether the Internet may be cut
 * @param mayCutSuppliers whether suppliers' accesses may be cut
 * @param mayDisconnectBackups whether backups may be pulled offline
 * @param shutdownAllowed whether switching everything off is an option at all
 */
public record ReactionPlan(
        @Nullable Double alertActedOnByDay,
        @Nullable Double alertActedOnByNight,
        @Nullable Double decisionHours,
        @Nullable Boolean mayIsolateHosts,
        @Nullable Boolean mayIsolateZones,
        @Nullable Boolean mayDisableAccounts,
        @Nullable Boolean mayCutInternet,
        @Nullable Boolean mayCutSuppliers,
        @Nullable Boolean mayDisconnectBackups,
        @Nullable Boolean shutdownAllowed) {
    /** Nothing is written down. */
    public static final ReactionPlan UNKNOWN =
            new ReactionPlan(null, null, null, null, null, null, null, null, null, null);
}
