package eu.salvus.inventory.format;

import eu.salvus.inventory.IgnoredReason;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the GLPI agent writes: one machine a document, inventoried on itself or over the network. */
final class GlpiJson implements Visitor {
    /** Keys whose values are about people. */
    private static final Set<String> PERSONAL = Set.of(
            "lastloggeduser",
            "datelastloggeduser",
            "lastlogged_user",
            "login",
            "owner",
            "winowner",
            "user",
            "username",
            "contact",
            "contact_num",
            "phone_number",
            "subscriber_id",
            "email",
            "mail");

    /** The accounts on a machine: all that is said of one is about a person. */
    private static final String PEOPLE = "content/local_users/";

    private static final String MEMBER = "content/local_groups/member";

    private static final Set<String> CONTAINERS = Set.of("docker", "lxc", "podman", "jail", "libvirt_lxc");

    private final Findings findings;
    private DeviceDraft device = new DeviceDraft();
    private @Nullable Card card;
    private @Nullable Guest guest;

    GlpiJson(Findings findings) {
        this.findings = findings;
    }

    /** A network card; those that software makes up identify nothing. */
    private static final class Card {
        private @Nullable String mac;
        private @Nullable String ip;
        private @Nullable String ip6;
        private boolean virtual;

        void addTo(DeviceDraft device) {
            if (virtual) {
                return;
            }
            device.mac(mac == null ? "" : mac);
            device.ip(ip == null ? "" : ip);
            device.ip(ip6 == null ? "" : ip6);
        }
    }

    /** A virtual machine or container listed by its host. */
    private static final class Guest {
        private final DeviceDraft device = new DeviceDraft();
        private @Nullable String type;
    }

    @Override
    public void begin(String path) {
        switch (path) {
            case "" -> device = new DeviceDraft();
            case "content/networks" -> card = new Card();
            case "content/virtualmachines" -> guest = new Guest();
            case "content/softwares" -> device.softwareCounted();
            default -> {}
        }
    }

    @Override
    public void end(String path) {
        if (path.isEmpty()) {
            findings.take(device);
        } else if (path.equals("content/networks") && card != null) {
            card.addTo(device);
            card = null;
        } else if (path.equals("content/virtualmachines") && guest != null) {
            if (guest.type != null && CONTAINERS.contains(guest.type)) {
                findings.ignore(guest.device.name(), IgnoredReason.CONTAINER);
            } else if (guest.device.identified()) {
                guest.device.description("virtual machine");
                findings.take(guest.device);
            } else {
                findings.ignore(guest.device.name(), IgnoredReason.NO_IDENTITY);
            }
            guest = null;
        }
    }

    @Override
    public void value(String path, String text) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        boolean personal = PERSONAL.contains(key) || path.startsWith(PEOPLE) || path.equals(MEMBER);
        if (personal) {
            if (!text.isBlank()) {
                findings.droppedPersonal();
            }
        } else if (card != null && path.startsWith("content/networks/")) {
            card(card, key, text);
        } else if (guest != null && path.startsWith("content/virtualmachines/")) {
            guest(guest, key, text);
        } else {
            device(path, text);
        }
    }

    private static void card(Card card, String key, String text) {
        switch (key) {
            case "mac" -> card.mac = text;
            case "ipaddress" -> card.ip = text;
            case "ipaddress6" -> card.ip6 = text;
            case "virtualdev" -> card.virtual |= text.equals("true") || text.equals("1");
            case "type" -> card.virtual |= text.equals("loopback");
            default -> {}
        }
    }

    private static void guest(Guest guest, String key, String text) {
        switch (key) {
            case "name" -> guest.device.name(text);
            case "vmtype" -> guest.type = text.toLowerCase(Locale.ROOT);
            case "mac" -> guest.device.mac(text);
            case "ip" -> guest.device.ip(text);
            case "serial" -> guest.device.serialNumber(text);
            case "operatingsystem" -> guest.device.operatingSystem(text);
            default -> {}
        }
    }

    private void device(String path, String text) {
        switch (path) {
            case "itemtype",
                    "content/hardware/chassis_type",
                    "content/network_device/type",
                    "content/network_device/description",
                    "content/network_device/comments" -> device.description(text);
            case "content/hardware/vmsystem" -> device.description(text.equals("Physical") ? "" : "virtual machine");
            case "content/hardware/name" -> {
                device.name(text);
                device.hostName(text);
            }
            case "content/network_device/name" -> {
                device.name(text);
                device.hostName(text.indexOf(' ') < 0 ? text : "");
            }
            case "content/bios/ssn", "content/network_device/serial" -> device.serialNumber(text);
            case "content/bios/smanufacturer", "content/network_device/manufacturer" -> device.vendor(text);
            case "content/bios/smodel", "content/network_device/model" -> device.model(text);
            case "content/network_device/firmware" -> device.version(text);
            case "content/network_device/mac" -> device.mac(text);
            case "content/network_device/ips" -> device.ip(text);
            case "content/network_device/location" -> device.location(text);
            case "content/operatingsystem/full_name" -> device.operatingSystem(text);
            default -> {}
        }
    }
}
