package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of parts that measures select and improve. */
final class PartKinds {
    private static final int MOST_FACTORS = 3;
    private static final int MOST_HOURS = 1000;
    private static final int MOST_SPEED = 1_000_000;

    static final PartKind<Account> ACCOUNT = new PartKind<>(
            "account",
            Account::id,
            Twin::accounts,
            (twin, accounts) -> Parts.with(twin, TwinBuilder::accounts, accounts),
            List.of(
                    Trait.constant("tier", Account.Tier.class, (account, scene) -> account.tier()),
                    Trait.word("mailbox", Parts.KNOWN, (account, scene) -> Parts.known(account.mailbox()))),
            List.of(
                    factors(Account.class),
                    yes(Account.class, "trained"),
                    new Lever<>(
                            "zoneRights",
                            (section, key) -> Lever.target(section, key, false),
                            (account, never, scene) -> withoutZones(account, scene))));

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
                    List.of(yes(Flow.class, "inspected")))
            .carrying(new Protocols<>(
                    (flow, scene) -> flow.protocols(),
                    (flow, protocols) -> new Flow(flow.id(), flow.from(), flow.to(), protocols, flow.inspected()),
                    false));

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
                            Lever.flag("alwaysOn", false, Property.of(RemoteAccess.class, "alwaysOn", Boolean.class))))
            .carrying(new Protocols<>(
                    (access, scene) -> scene.protocols(access),
                    (access, protocols) -> new RemoteAccess(
                            access.id(),
                            access.name(),
                            access.supplier(),
                            access.to(),
                            access.account(),
                            access.alwaysOn(),
                            access.factors(),
                            access.jumpHost(),
                            protocols),
                    false));

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
            List.of(
                    yes(BackupCopy.class, "immutable"),
                    Lever.atLeast(
                            "restoreGigabytesPerHour",
                            MOST_SPEED,
                            Property.of(BackupCopy.class, "restoreGigabytesPerHour", Double.class)),
                    Lever.daysAhead(
                            "restoreTestDays", 0, Property.of(BackupCopy.class, "lastRestoreTest", LocalDate.class))));

    static final PartKind<Team> TEAM = new PartKind<>(
            "team",
            Team::id,
            Twin::teams,
            (twin, teams) -> Parts.with(twin, TwinBuilder::teams, teams),
            List.of(Trait.constant("kind", Team.Kind.class, (team, scene) -> team.kind())),
            List.of(Lever.atMost(
                    "onCallDelayHours", MOST_HOURS, Property.of(Team.class, "onCallDelayHours", Double.class))));

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
                TEAM,
                CareParts.DIGITAL_SERVICE,
                CareParts.CLINICAL_SERVICE,
                HouseParts.REACTION_PLAN,
                HouseParts.COMMON_CONTROLS)) {
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

    private static Account withoutZones(Account account, Scene scene) {
        List<String> left =
                account.administers().stream().filter(id -> !scene.isZone(id)).toList();
        return left.size() == account.administers().size()
                ? account
                : new Account(
                        account.id(),
                        account.name(),
                        account.tier(),
                        account.factors(),
                        account.people(),
                        left,
                        account.mailbox(),
                        account.trained());
    }

    private static <R extends Record> Lever<R, Boolean> yes(Class<R> type, String name) {
        return Lever.flag(name, true, Property.of(type, name, Boolean.class));
    }

    private static <R extends Record> Lever<R, Double> factors(Class<R> type) {
        return Lever.atLeast("factors", MOST_FACTORS, Property.number(Property.of(type, "factors", Integer.class)));
    }
}
