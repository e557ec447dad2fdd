package eu.salvus.simulation.measure;

import eu.salvus.twin.CommonControls;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import java.util.List;

/** What concerns a house as a whole, as measures improve it. */
final class HouseParts {
    private static final int MOST_HOURS = 1000;

    private static final Property<CommonControls, CommonControls.MailFilter> MAIL_FILTER =
            Property.of(CommonControls.class, "mailFilter", CommonControls.MailFilter.class);

    static final PartKind<ReactionPlan> REACTION_PLAN = PartKind.single(
            "reaction-plan",
            Twin::reactionPlan,
            (twin, plan) -> twin.toBuilder().reactionPlan(plan).build(),
            List.of(
                    Lever.atLeast("alertActedOnByDay", 1, plan("alertActedOnByDay", Double.class)),
                    Lever.atLeast("alertActedOnByNight", 1, plan("alertActedOnByNight", Double.class)),
                    Lever.atMost("decisionHours", MOST_HOURS, plan("decisionHours", Double.class)),
                    may("mayIsolateHosts"),
                    may("mayIsolateZones"),
                    may("mayDisableAccounts"),
                    may("mayCutInternet"),
                    may("mayCutSuppliers"),
                    may("mayDisconnectBackups"),
                    may("shutdownAllowed")));

    static final PartKind<CommonControls> COMMON_CONTROLS = PartKind.single(
            "common-controls",
            Twin::commonControls,
            (twin, controls) -> twin.toBuilder().commonControls(controls).build(),
            List.of(
                    Lever.flag("tieredAdministration", true, control("tieredAdministration", Boolean.class)),
                    Lever.flag("tamperProtection", true, control("tamperProtection", Boolean.class)),
                    new Lever<>(
                            "mailFilter",
                            (section, key) -> section.word(key, CommonControls.MailFilter.class),
                            HouseParts::filtering),
                    Lever.flag("accessReviewed", true, control("accessReviewed", Boolean.class))));

    private HouseParts() {}

    /** What is not said of the filter is as the simulator takes it: a mail gateway filters as usual. */
    private static CommonControls filtering(CommonControls controls, CommonControls.MailFilter wanted, Scene scene) {
        CommonControls.MailFilter own = controls.mailFilter();
        if (own == null && scene.hasRole(Role.MAIL_GATEWAY)) {
            own = CommonControls.MailFilter.BASIC;
        }
        return own == null || own.compareTo(wanted) < 0 ? MAIL_FILTER.with().apply(controls, wanted) : controls;
    }

    private static Lever<ReactionPlan, Boolean> may(String name) {
        return Lever.flag(name, true, plan(name, Boolean.class));
    }

    private static <V> Property<ReactionPlan, V> plan(String name, Class<V> value) {
        return Property.of(ReactionPlan.class, name, value);
    }

    private static <V> Property<CommonControls, V> control(String name, Class<V> value) {
        return Property.of(CommonControls.class, name, value);
    }
}
