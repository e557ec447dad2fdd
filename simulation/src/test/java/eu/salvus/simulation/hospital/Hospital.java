package eu.salvus.simulation.hospital;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Holds;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Role;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** A small twin with one of everything, about which little is stated. */
final class Hospital {
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private Hospital() {}

    static Twin twin() {
        return builder().build();
    }

    static TwinBuilder builder() {
        TwinBuilder twin = Twin.builder("small", "Small hospital", AS_OF);
        twin.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, true, null));
        twin.zones().add(new Zone("servers", null, null, Zone.Kind.SERVERS, null, true));
        twin.zones().add(new Zone("devices", null, null, Zone.Kind.MEDICAL_DEVICES, false, false));
        twin.zones().add(new Zone("outside", null, null, Zone.Kind.EXTERNAL, true, null));
        twin.flows().add(flow("wards-servers", "wards", "servers", Protocol.SMB, Protocol.HTTP));
        twin.flows().add(flow("servers-devices", "servers", "devices", Protocol.DICOM));
        twin.flows().add(flow("devices-outside", "devices", "outside", Protocol.VENDOR));
        twin.accounts().add(account("staff", Account.Tier.USER, 100));
        twin.accounts().add(account("admins", Account.Tier.DOMAIN, 2));
        twin.accounts().add(account("engineer", Account.Tier.VENDOR, 5));
        twin.suppliers().add(new Supplier("maker", null, "FR"));
        twin.suppliers().add(new Supplier("host", null, "FR"));
        twin.assets()
                .add(Asset.builder("desk-1")
                        .kind(Asset.Kind.WORKSTATION)
                        .zone("wards")
                        .holds(new Holds(List.of("staff"), List.of()))
                        .build());
        twin.assets()
                .add(Asset.builder("desk-2")
                        .kind(Asset.Kind.WORKSTATION)
                        .zone("wards")
                        .build());
        twin.assets()
                .add(Asset.builder("dc")
                        .kind(Asset.Kind.SERVER)
                        .role(Role.DOMAIN_CONTROLLER)
                        .zone("servers")
                        .hostedOn("hypervisor")
                        .build());
        twin.assets()
                .add(Asset.builder("hypervisor")
                        .kind(Asset.Kind.SERVER)
                        .role(Role.HYPERVISOR)
                        .zone("servers")
                        .build());
        twin.assets()
                .add(Asset.builder("records-server")
                        .kind(Asset.Kind.SERVER)
                        .zone("servers")
                        .hostedOn("hypervisor")
                        .operatingSystem(new OperatingSystem("Ubuntu Linux 24.04", LocalDate.of(2029, 4, 1)))
                        .build());
        twin.assets()
                .add(Asset.builder("scanner")
                        .kind(Asset.Kind.MEDICAL_DEVICE)
                        .role(Role.IMAGING)
                        .zone("devices")
                        .build());
        twin.assets()
                .add(Asset.builder("gateway")
                        .kind(Asset.Kind.NETWORK_DEVICE)
                        .role(Role.VPN_GATEWAY)
                        .zone("servers")
                        .build());
        twin.remoteAccesses()
                .add(new RemoteAccess("vpn", null, null, List.of("servers"), "staff", true, 2, null, null));
        twin.remoteAccesses()
                .add(new RemoteAccess(
                        "service", null, "maker", List.of("scanner"), "engineer", null, null, null, null));
        twin.updateChannels()
                .add(new UpdateChannel("updates", null, "maker", List.of(), List.of(), List.of(Role.IMAGING), null));
        twin.datasets()
                .add(new Dataset(
                        "records", null, 50_000L, List.of("records-server"), null, null, List.of(), null, false));
        twin.datasets().add(new Dataset("results", null, 9_000L, List.of(), "host", "FR", List.of(), 2, null));
        twin.digitalServices()
                .add(new DigitalService(
                        "ehr",
                        null,
                        DigitalService.Kind.EHR,
                        List.of(new Requirement.Assets(List.of("records-server"), null)),
                        null,
                        List.of("records"),
                        null));
        twin.digitalServices()
                .add(new DigitalService(
                        "lab",
                        null,
                        DigitalService.Kind.LABORATORY_SYSTEM,
                        List.of(),
                        "host",
                        List.of("results"),
                        null));
        twin.backupCopies().add(copy("online", false, "ehr"));
        twin.backupCopies().add(copy("tape", true, "records"));
        return twin;
    }

    private static Flow flow(String id, String from, String to, Protocol first, Protocol... rest) {
        return new Flow(id, from, to, EnumSet.of(first, rest), null);
    }

    private static Account account(String id, Account.Tier tier, int people) {
        return new Account(id, null, tier, 1, people, List.of(), null, null);
    }

    private static BackupCopy copy(String id, boolean offline, String of) {
        return new BackupCopy(id, null, List.of(of), 24.0, "dc", null, offline, false, 100.0, 50.0, null);
    }
}
