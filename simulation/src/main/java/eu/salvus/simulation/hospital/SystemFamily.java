package eu.salvus.simulation.hospital;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import java.util.List;
import java.util.Locale;

/** For whose programs a machine is made. */
enum SystemFamily {
    WINDOWS,
    UNIX,
    HYPERVISOR,
    UNKNOWN;

    private static final List<String> HYPERVISORS = List.of("esxi", "vmware", "vsphere", "proxmox", "xen", "nutanix");
    private static final List<String> UNIXES = List.of(
            "linux", "unix", "ubuntu", "debian", "red hat", "rhel", "suse", "centos", "rocky", "alma", "macos", "bsd",
            "solaris", "aix", "android", "ios", "qnx", "vxworks");

    static SystemFamily of(Asset asset) {
        String name = asset.operatingSystem().name();
        if (name != null) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("windows") || lower.contains("hyper-v")) {
                return WINDOWS;
            }
            if (HYPERVISORS.stream().anyMatch(lower::contains)) {
                return HYPERVISOR;
            }
            if (UNIXES.stream().anyMatch(lower::contains)) {
                return UNIX;
            }
        }
        return Role.HYPERVISOR.equals(asset.role()) ? HYPERVISOR : UNKNOWN;
    }

    String word(boolean device) {
        return this == UNKNOWN ? (device ? "unknown-device" : "unknown-computer") : name().toLowerCase(Locale.ROOT);
    }
}
