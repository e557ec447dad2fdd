package eu.salvus.twin.yaml;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Diversion;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Holds;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Profile;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Role;
import eu.salvus.twin.Site;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.WeeklyProfile.Block;
import eu.salvus.twin.Zone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Valid twins of every shape: the same seed gives the same twin. */
final class RandomTwins {
    private static final List<String> TEXTS = List.of(
            "Plain",
            "two words",
            "3.10",
            "true",
            "null",
            "~",
            "0x1F",
            "1e3",
            "yes",
            "NO",
            "a: b",
            "a #b",
            "#a",
            "- a",
            "é ß 漢字",
            "🏥 north",
            "quote \" and \\ back",
            "it's",
            "tab\there",
            "line\nbreak",
            "{a}",
            "[b]",
            "a, b",
            "*x",
            "&y",
            "!z",
            "%d",
            "@e",
            "`f`",
            "|",
            ">",
            "?",
            ":",
            "trailing:",
            "2026-01-01",
            "\u00a0",
            "\u2028",
            ".5",
            "-",
            "=",
            "<<",
            "a\u0085b",
            "\uFEFFx",
            "(01)0401",
            "C:\\x\\y",
            "'q'",
            "-1",
            "+.inf",
            "nan",
            "a\rb",
            "\uE000");

    private final Random random;
    private int next;

    private RandomTwins(long seed) {
        random = new Random(seed);
    }

    static Twin twin(long seed, int size) {
        return new RandomTwins(seed).twin(size);
    }

    private <T> T maybe(java.util.function.Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        List<T> picked = new ArrayList<>();
        for (T item : list) {
            if (picked.size() < 4 && random.nextInt(3) == 0) {
                picked.add(item);
            }
        }
        return picked;
    }

    private <T> List<T> atLeastOne(List<T> list) {
        List<T> picked = some(list);
        return picked.isEmpty() ? List.of(one(list)) : picked;
    }

    private String text() {
        String text = one(TEXTS);
        return text.isBlank() ? "x" + text + "y" : text;
    }

    private String id(String prefix) {
        return prefix + "-" + next++;
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    private Boolean flag() {
        return random.nextBoolean();
    }

    private Double number() {
        return switch (random.nextInt(4)) {
            case 0 -> 0.0;
            case 1 -> (double) random.nextInt(1000);
            case 2 -> random.nextDouble();
            default -> 1000 * random.nextDouble();
        };
    }

    private Double share() {
        return random.nextInt(4) == 0 ? (double) random.nextInt(2) : random.nextDouble();
    }

    private LocalDate date() {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(80_000));
    }

    private Integer factors() {
        return 1 + random.nextInt(3);
    }

    private Set<Protocol> protocols(boolean mayBeEmpty) {
        EnumSet<Protocol> set = EnumSet.noneOf(Protocol.class);
        for (int i = random.nextInt(4) + (mayBeEmpty ? 0 : 1); i > 0; i--) {
            set.add(any(Protocol.class));
        }
        return set;
    }

    private WeeklyProfile week() {
        if (random.nextInt(3) == 0) {
            return WeeklyProfile.constant(1 + random.nextInt(9));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            EnumSet<DayOfWeek> days = EnumSet.of(any(DayOfWeek.class));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextBoolean()) {
                    days.add(day);
                }
            }
            blocks.add(new Block(days, random.nextInt(24), random.nextInt(25), number() + 0.1));
        }
        return new WeeklyProfile(blocks);
    }

    private AssetBuilder properties(AssetBuilder asset, List<Zone> zones, List<Account> accounts, List<Asset> hosts) {
        List<String> holders = accounts.stream().map(Account::id).toList();
        return asset.name(maybe(this::text))
                .role(maybe(() -> random.nextBoolean() ? one(Role.known()) : "other-role-" + random.nextInt(9)))
                .zone(one(zones).id())
                .kind(any(Asset.Kind.class))
                .vendor(maybe(this::text))
                .product(maybe(this::text))
                .version(maybe(this::text))
                .model(maybe(this::text))
                .serialNumber(maybe(this::text))
                .cpe(maybe(() -> one(List.of(
                        "cpe:2.3:a:v\\:w:p:1.0:*:*:*:*:*:*:*",
                        "cpe:/o:microsoft:windows_10",
                        "cpe:2.3:h:a:b:-:*:*:*:*:*:*:*"))))
                .purl(maybe(
                        () -> one(List.of("pkg:deb/debian/openssl@1.1.1?arch=amd64", "pkg:maven/org.example/a@2#sub"))))
                .udi(maybe(this::text))
                .fileHashes(some(
                        List.of("sha256:" + "0a".repeat(32), "md5:" + "1b".repeat(16), "sha3-512:" + "2c".repeat(64))))
                .operatingSystem(new OperatingSystem(maybe(this::text), maybe(this::date)))
                .exposed(maybe(this::flag))
                .services(maybe(() -> protocols(true)))
                .controls(new Controls(
                        maybe(() -> any(Controls.EndpointProtection.class)),
                        maybe(() -> random.nextInt(20_001)),
                        maybe(() -> any(Controls.Usb.class)),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(() -> any(Controls.Logging.class))))
                .holds(new Holds(some(holders), some(holders)))
                .hostedOn(hosts.isEmpty() ? null : maybe(() -> one(hosts).id()))
                .goldenImage(maybe(this::flag));
    }

    private NetworkIdentity network() {
        return new NetworkIdentity(
                maybe(this::text),
                some(List.of("10.1.2.3", "192.168.0.254", "fe80::1", "::ffff:10.0.0.1")),
                some(List.of("00:1b:63:84:45:e6", "10:20:30:40:50:60", "00:00:00:00:00:01")));
    }

    private Twin twin(int size) {
        TwinBuilder twin = Twin.builder(id("twin"), text(), LocalDate.of(2026, 3, 1))
                .archetype(maybe(() -> one(AssumptionReader.archetypes())))
                .country(maybe(() -> one(List.of("FR", "NO", "IE"))));
        for (int i = 0; i < size; i++) {
            twin.sites().add(new Site(id("site"), maybe(this::text)));
            twin.zones()
                    .add(new Zone(
                            id("zone"),
                            maybe(this::text),
                            maybe(() -> one(twin.sites()).id()),
                            any(Zone.Kind.class),
                            maybe(this::flag),
                            maybe(this::flag)));
            twin.suppliers().add(new Supplier(id("supplier"), maybe(this::text), maybe(() -> "DE")));
        }
        List<String> zones = twin.zones().stream().map(Zone::id).toList();
        List<String> suppliers = twin.suppliers().stream().map(Supplier::id).toList();
        for (int i = 0; i < size; i++) {
            twin.flows().add(new Flow(id("flow"), one(zones), one(zones), protocols(false), maybe(this::flag)));
            twin.accounts()
                    .add(new Account(
                            id("account"),
                            maybe(this::text),
                            any(Account.Tier.class),
                            maybe(this::factors),
                            1 + random.nextInt(3),
                            some(zones),
                            maybe(this::flag),
                            maybe(this::flag)));
            twin.profiles()
                    .add(properties(Asset.builder(id("profile")), twin.zones(), twin.accounts(), List.of())
                            .buildProfile());
        }
        for (int i = 0; i < 3 * size; i++) {
            AssetBuilder asset = random.nextBoolean()
                    ? Asset.builder(id("asset")).profile(one(twin.profiles()))
                    : properties(Asset.builder(id("asset")), twin.zones(), twin.accounts(), twin.assets());
            twin.assets().add(asset.name(maybe(this::text)).network(network()).build());
        }
        List<String> assets = twin.assets().stream().map(Asset::id).toList();
        List<String> accounts = twin.accounts().stream().map(Account::id).toList();
        for (int i = 0; i < size; i++) {
            twin.remoteAccesses()
                    .add(new RemoteAccess(
                            id("access"),
                            maybe(this::text),
                            maybe(() -> one(suppliers)),
                            atLeastOne(random.nextBoolean() ? zones : assets),
                            maybe(() -> one(accounts)),
                            maybe(this::flag),
                            maybe(this::factors),
                            maybe(() -> one(assets)),
                            maybe(() -> protocols(false))));
            twin.updateChannels()
                    .add(new UpdateChannel(
                            id("channel"),
                            maybe(this::text),
                            one(suppliers),
                            some(assets),
                            some(twin.profiles().stream().map(Profile::id).toList()),
                            some(Role.known()),
                            maybe(this::flag)));
            twin.datasets()
                    .add(new Dataset(
                            id("data"),
                            maybe(this::text),
                            maybe(() -> (long) random.nextInt() & 0x7fffffffL),
                            some(assets),
                            maybe(() -> one(suppliers)),
                            maybe(() -> "FR"),
                            some(List.of("HDS", "ISO 27001", "a, b")),
                            maybe(this::factors),
                            maybe(this::flag)));
            boolean onAsset = random.nextBoolean();
            twin.backupCopies()
                    .add(new BackupCopy(
                            id("copy"),
                            maybe(this::text),
                            atLeastOne(assets),
                            maybe(() -> number() + 1),
                            onAsset ? one(assets) : null,
                            onAsset ? null : maybe(() -> one(zones)),
                            maybe(this::flag),
                            maybe(this::flag),
                            maybe(this::number),
                            maybe(() -> number() + 1),
                            maybe(this::date)));
        }
        services(twin, size, assets, suppliers);
        for (int i = 0; i < size; i++) {
            twin.teams()
                    .add(new Team(
                            id("team"),
                            maybe(this::text),
                            any(Team.Kind.class),
                            maybe(() -> 1 + random.nextInt(9)),
                            maybe(this::week),
                            maybe(this::number),
                            maybe(() -> one(suppliers))));
            Map<ClinicalService.Kind, Double> spare = new EnumMap<>(ClinicalService.Kind.class);
            spare.put(any(ClinicalService.Kind.class), number());
            twin.neighbours()
                    .add(new Neighbour(
                            id("neighbour"), maybe(this::text), maybe(this::number), flag() ? spare : Map.of()));
        }
        List<Crew> crews = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            crews.add(new Crew(
                    id("crew"),
                    maybe(this::text),
                    any(Crew.Kind.class),
                    maybe(() -> 1 + random.nextInt(9)),
                    maybe(() -> 0.5 + random.nextInt(23))));
        }
        return twin.recoveryPlan(new RecoveryPlan(
                        some(twin.digitalServices().stream()
                                .map(DigitalService::id)
                                .toList()),
                        crews))
                .commonControls(new CommonControls(
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(() -> any(CommonControls.MailFilter.class)),
                        maybe(this::flag)))
                .reactionPlan(new ReactionPlan(
                        maybe(this::share),
                        maybe(this::share),
                        maybe(this::number),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(this::flag),
                        maybe(this::flag)))
                .build();
    }

    private void services(TwinBuilder twin, int size, List<String> assets, List<String> suppliers) {
        for (int i = 0; i < size; i++) {
            List<String> before =
                    twin.digitalServices().stream().map(DigitalService::id).toList();
            List<Requirement> requires = new ArrayList<>();
            List<String> of = atLeastOne(assets);
            requires.add(new Requirement.Assets(of, maybe(() -> 1 + random.nextInt(of.size()))));
            if (flag()) {
                requires.add(new Requirement.Internet());
                requires.add(new Requirement.Flows(
                        atLeastOne(twin.flows().stream().map(Flow::id).toList())));
                requires.add(new Requirement.Remote(one(twin.remoteAccesses()).id()));
            }
            if (!before.isEmpty()) {
                List<String> others = atLeastOne(before);
                requires.add(new Requirement.Services(others, maybe(() -> 1 + random.nextInt(others.size()))));
                requires.add(new Requirement.Identity(one(before)));
            }
            twin.digitalServices()
                    .add(new DigitalService(
                            id("digital"),
                            maybe(this::text),
                            any(DigitalService.Kind.class),
                            requires,
                            maybe(() -> one(suppliers)),
                            some(twin.datasets().stream().map(Dataset::id).toList()),
                            maybe(this::number)));
        }
        for (int i = 0; i < size; i++) {
            List<Dependency> dependencies = new ArrayList<>();
            dependencies.add(new Dependency.Service(one(twin.digitalServices()).id(), maybe(this::share)));
            dependencies.add(new Dependency.Assets(
                    atLeastOne(assets),
                    some(twin.zones().stream().map(Zone::id).toList()),
                    some(Role.known()),
                    maybe(this::share)));
            if (i > 0) {
                dependencies.add(
                        new Dependency.Service(twin.clinicalServices().getLast().id(), maybe(this::share)));
            }
            Double below = maybe(this::share);
            twin.clinicalServices()
                    .add(new ClinicalService(
                            id("clinical"),
                            maybe(this::text),
                            any(ClinicalService.Kind.class),
                            maybe(() -> one(twin.sites()).id()),
                            maybe(this::number),
                            maybe(this::week),
                            maybe(this::week),
                            dependencies,
                            maybe(this::number),
                            new DegradedMode(
                                    maybe(this::number), maybe(this::share), maybe(this::number), maybe(this::share)),
                            maybe(this::share),
                            maybe(this::number),
                            maybe(this::number),
                            new Diversion(
                                    below,
                                    maybe(this::number),
                                    maybe(() -> 1.0),
                                    maybe(this::number),
                                    maybe(this::share)),
                            flag() ? 1 : number()));
        }
    }
}
