package eu.salvus.inventory.format;

import eu.salvus.inventory.IgnoredReason;
import org.jspecify.annotations.Nullable;

/** A scan of nmap (its DTD: nmap.org/book/nmap-dtd.html). What it guesses of systems is taken from 95 % on. */
final class NmapXml implements Visitor {
    private static final int SURE = 95;

    private final Findings findings;
    private DeviceDraft device = new DeviceDraft();
    private boolean up;
    private String address = "";
    private String addressType = "";
    private String port = "";
    private boolean open;
    private boolean tcp;
    private @Nullable String hostName;
    private String match = "";
    private String vendor = "";
    private boolean matchSure;
    private String type = "";
    private boolean typeSure;

    NmapXml(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void begin(String path) {
        switch (path) {
            case "host" -> {
                device = new DeviceDraft();
                up = true;
            }
            case "host/address" -> {
                address = "";
                addressType = "";
                vendor = "";
            }
            case "host/ports/port" -> {
                port = "";
                open = false;
                tcp = false;
            }
            case "host/os/osmatch" -> matchSure = false;
            default -> {}
        }
    }

    @Override
    public void value(String path, String text) {
        switch (path) {
            case "host/status/@state" -> up = !text.equals("down");
            case "host/address/@addr" -> address = text;
            case "host/address/@addrtype" -> addressType = text;
            case "host/address/@vendor" -> vendor = text;
            case "host/hostnames/hostname/@name" -> {
                device.hostName(text);
                device.name(Texts.hostName(text) == null ? "" : text);
            }
            case "host/ports/port/@portid" -> port = text;
            case "host/ports/port/@protocol" -> tcp = text.equals("tcp");
            case "host/ports/port/state/@state" -> {
                open = text.equals("open");
                device.port(open && tcp ? port : "");
            }
            case "host/ports/port/service/@product" -> device.description(open ? text : "");
            case "host/ports/port/service/@devicetype" -> device.description(open ? text : "");
            case "host/ports/port/service/@hostname" -> hostName = open ? text : null;
            case "host/os/osmatch/@name" -> match = text;
            case "host/os/osmatch/@accuracy" -> matchSure = sure(text);
            case "host/os/osmatch/osclass/@type", "host/os/osclass/@type" -> type = text;
            case "host/os/osmatch/osclass/@accuracy", "host/os/osclass/@accuracy" -> typeSure = sure(text);
            default -> {}
        }
    }

    private static boolean sure(String accuracy) {
        return accuracy.matches("\\d{1,3}") && Integer.parseInt(accuracy) >= SURE;
    }

    @Override
    public void end(String path) {
        switch (path) {
            case "host/address" -> {
                if (addressType.equals("mac")) {
                    device.mac(address);
                    device.vendor(vendor);
                } else {
                    device.ip(address);
                }
            }
            case "host/os/osmatch" -> device.operatingSystem(matchSure ? match : "");
            case "host/os/osmatch/osclass", "host/os/osclass" -> {
                device.description(typeSure && !type.equals("general purpose") ? type : "");
                typeSure = false;
            }
            case "host" -> finish();
            default -> {}
        }
    }

    private void finish() {
        if (hostName != null) {
            device.hostName(hostName);
            hostName = null;
        }
        if (!up) {
            findings.ignore(device.name(), IgnoredReason.HOST_DOWN);
        } else if (device.identified()) {
            device.description("host");
            findings.take(device);
        } else {
            findings.ignore(device.name(), IgnoredReason.NO_IDENTITY);
        }
    }
}
