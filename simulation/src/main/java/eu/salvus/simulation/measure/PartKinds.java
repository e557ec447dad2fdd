package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of parts that measures select and improve. */
final class PartKinds {
    private static final int MOST_FACTORS = 3;
    private static final int MOST_HOURS = 1000;

    static final PartKind<Account> ACCOUNT = new PartKind<>(
            "account",
            Account::id,
            Twin::accounts,
            (twin, accounts) -> Parts.with(twin, TwinBuilder::accounts, accounts),
            List.of(
                    Trait.constant("tier", Account.Tier.class, (account, scene) -> account.tier()),
                    Trait.word("mailbox", Parts.KNOWN, (account, scene) -> Parts.known(account.mailbox()))),
            List.of(factors(Account.class), yes(Account.class, "trained")));

    static final PartKind<Zone> ZONE = new PartKind<>(
            "zone",
            Zone::id,
            Twin::zones,
            (twin, zones) -> Parts.with(twin, TwinBuilder::zones, zones),
            List.of(Trait.constant("kind", Zone.Kind.class, (zone, scene) -> zone.kind())),
            List.of(yes(Zone.class, "networkDetection")));

    static final PartKind<Flow> FLOW = new PartKind<>(
            "flow",
            Flow::id,
            Twin::flows,
            (twin, flows) -> Parts.with(twin, TwinBuilder::flows, flows),
            List.of(
                    Trait.word("from", Parts.ZONE_KINDS, (flow, scene) -> scene.zoneKind(flow.from())),
                    Trait.word("to", Parts.ZONE_KINDS, (flow, scene) -> scene.zoneKind(flow.to()))),
            List.of(yes(Flow.class, "inspected")));

    static final PartKind<RemoteAccess> REMOTE_ACCESS = new PartKind<>(
            "remote-access",
            RemoteAccess::id,
            Twin::remoteAccesses,
            (twin, accesses) -> Parts.with(twin, TwinBuilder::remoteAccesses, accesses),
            List.of(Trait.word(
                    "of",
                    List.of("staff", "supplier"),
                    (access, scene) -> access.supplier() == null ? "staff" : "supplier")),
            List.of(
                    factors(RemoteAccess.class),
                    Lever.flag("alwaysOn", false, Property.of(RemoteAccess.class, "alwaysOn", Boolean.class))));

    static final PartKind<UpdateChannel> UPDATE_CHANNEL = new PartKind<>(
            "update-channel",
            UpdateChannel::id,
            Twin::updateChannels,
            (twin, channels) -> Parts.with(twin, TwinBuilder::updateChannels, channels),
            List.of(),
            List.of(yes(UpdateChannel.class, "signed")));

    static final PartKind<Dataset> DATASET = new PartKind<>(
            "dataset",
            Dataset::id,
            Twin::datasets,
            (twin, datasets) -> Parts.with(twin, TwinBuilder::datasets, datasets),
            List.of(Trait.word(
                    "hosted",
                    List.of("inside", "outside"),
                    (dataset, scene) -> dataset.supplier() == null ? "inside" : "outside")),
            List.of(factors(Dataset.class), yes(Dataset.class, "encrypted")));

    static final PartKind<BackupCopy> BACKUP_COPY = new PartKind<>(
            "backup-copy",
            BackupCopy::id,
            Twin::backupCopies,
            (twin, copies) -> Parts.with(twin, TwinBuilder::backupCopies, copies),
            List.of(
                    Trait.word("offline", Parts.KNOWN, (copy, scene) -> Parts.known(copy.offline())),
                    Trait.word("immutable", Parts.KNOWN, (copy, scene) -> Parts.known(copy.immutable()))),
            List.of(yes(BackupCopy.class, "immutable")));

    static final PartKind<ReactionPlan> REACTION_PLAN = new PartKind<>(
            "reaction-plan",
            plan -> "reaction-plan",
            twin -> List.of(twin.reactionPlan()),
            (twin, plans) -> twin.toBuilder().reactionPlan(plans.getFirst()).build(),
            List.of(),
            List.of(
                    Lever.atLeast(
                            "alertActedOnByDay", 1, Property.of(ReactionPlan.class, "alertActedOnByDay", Double.class)),
                    Lever.atLeast(
                            "alertActedOnByNight",
                            1,
                            Property.of(ReactionPlan.class, "alertActedOnByNight", Double.class)),
                    Lever.atMost(
                            "decisionHours",
                            MOST_HOURS,
                            Property.of(ReactionPlan.class, "decisionHours", Double.class)),
                    yes(ReactionPlan.class, "mayIsolateHosts"),
                    yes(ReactionPlan.class, "mayIsolateZones"),
                    yes(ReactionPlan.class, "mayDisableAccounts"),
                    yes(ReactionPlan.class, "mayCutInternet"),
                    yes(ReactionPlan.class, "mayCutSuppliers"),
                    yes(ReactionPlan.class, "mayDisconnectBackups"),
                    yes(ReactionPlan.class, "shutdownAllowed")));

    private static final Map<String, PartKind<?>> ALL = new LinkedHashMap<>();

    static {
        for (PartKind<?> kind : List.of(
                AssetParts.KIND,
                ACCOUNT,
                ZONE,
                FLOW,
                REMOTE_ACCESS,
                UPDATE_CHANNEL,
                DATASET,
                BACKUP_COPY,
                REACTION_PLAN)) {
            ALL.put(kind.word(), kind);
        }
    }

    private PartKinds() {}

    /** The kind with this name in files. */
    static @Nullable PartKind<?> named(String word) {
        return ALL.get(word);
    }

    static Set<String> words() {
        return ALL.keySet();
    }

    private static <R extends Record> Lever<R, Boolean> yes(Class<R> type, String name) {
        return Lever.flag(name, true, Property.of(type, name, Boolean.class));
    }

    private static <R extends Record> Lever<R, Double> factors(Class<R> type) {
        return Lever.atLeast("factors", MOST_FACTORS, Property.number(Property.of(type, "factors", Integer.class)));
    }
}
