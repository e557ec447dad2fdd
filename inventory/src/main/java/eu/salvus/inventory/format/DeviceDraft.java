package eu.salvus.inventory.format;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.Origin;
import eu.salvus.twin.FileHash;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is read of one device; the first word on a property stands. */
final class DeviceDraft {
    private static final Pattern CPE =
            Pattern.compile("cpe:(2\\.3:[aho*-](:[^:\\s\\\\]*(\\\\.[^:\\s\\\\]*)*){10}|/[aho](:[^:\\s]*){0,6})");
    private static final Pattern PURL = Pattern.compile("pkg:[A-Za-z][A-Za-z0-9.+-]*/\\S+");
    private static final int MOST_PORTS = 1_000;
    private static final int LONGEST_DESCRIPTION = 500;

    private @Nullable String serialNumber;
    private @Nullable String udi;
    private @Nullable String hostName;
    private final Set<String> ips = new LinkedHashSet<>();
    private final Set<String> macs = new LinkedHashSet<>();
    private boolean product;
    private @Nullable String name;
    private @Nullable String vendor;
    private @Nullable String model;
    private @Nullable String version;
    private @Nullable String system;
    private @Nullable String cpe;
    private @Nullable String purl;
    private final Set<String> fileHashes = new LinkedHashSet<>();
    private final StringBuilder description = new StringBuilder();
    private @Nullable String location;
    private final TreeSet<Integer> ports = new TreeSet<>();
    private int software;

    void serialNumber(String text) {
        serialNumber = serialNumber == null ? Texts.property(text) : serialNumber;
    }

    void udi(String text) {
        udi = udi == null ? Texts.property(text) : udi;
    }

    void hostName(String text) {
        hostName = hostName == null ? Texts.hostName(text) : hostName;
    }

    void ip(String text) {
        String ip = ips.size() < Limits.MOST_ADDRESSES ? Texts.ip(text) : null;
        if (ip != null) {
            ips.add(ip);
        }
    }

    void mac(String text) {
        String mac = macs.size() < Limits.MOST_ADDRESSES ? Texts.mac(text) : null;
        if (mac != null) {
            macs.add(mac);
        }
    }

    void product() {
        product = true;
    }

    void name(String text) {
        name = name == null ? Texts.property(text) : name;
    }

    void vendor(String text) {
        vendor = vendor == null ? Texts.property(text) : vendor;
    }

    void model(String text) {
        model = model == null ? Texts.property(text) : model;
    }

    void version(String text) {
        version = version == null ? Texts.property(text) : version;
    }

    void operatingSystem(String text) {
        system = system == null ? Texts.property(text) : system;
    }

    /** Adds the version, unless the system's name has it already. */
    void operatingSystemVersion(String text) {
        String clean = Texts.property(text);
        if (system != null && clean != null && !system.contains(clean)) {
            system = system + " " + clean;
        }
    }

    void cpe(String text) {
        cpe = cpe == null && text.length() < Limits.KEPT && CPE.matcher(text).matches() ? text : cpe;
    }

    void purl(String text) {
        purl = purl == null && text.length() < Limits.KEPT && PURL.matcher(text).matches() ? text : purl;
    }

    /** A hash of one of its files; what a twin cannot hold is left out. */
    void fileHash(String algorithm, String value) {
        FileHash hash = fileHashes.size() < Limits.MOST_HASHES ? FileHash.of(algorithm, value) : null;
        if (hash != null) {
            fileHashes.add(hash.text());
        }
    }

    void description(String text) {
        String clean = Texts.property(text);
        if (clean != null && description.length() < LONGEST_DESCRIPTION && description.indexOf(clean) < 0) {
            description.append(description.isEmpty() ? "" : ", ").append(clean);
        }
    }

    void location(String text) {
        location = location == null ? Texts.property(text) : location;
    }

    void port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535 && ports.size() < MOST_PORTS) {
            ports.add(Integer.parseInt(text));
        }
    }

    void softwareCounted() {
        software++;
    }

    @Nullable
    String name() {
        return name;
    }

    String description() {
        return description.toString();
    }

    boolean identified() {
        return serialNumber != null || udi != null || hostName != null || !ips.isEmpty() || !macs.isEmpty();
    }

    boolean described() {
        return name != null || vendor != null || model != null || hostName != null || !description.isEmpty();
    }

    FoundDevice device(Origin origin) {
        return new FoundDevice(
                List.of(origin),
                new Identity(serialNumber, udi, hostName, List.copyOf(ips), List.copyOf(macs)),
                product,
                name,
                vendor,
                model,
                version,
                system,
                cpe,
                purl,
                List.copyOf(fileHashes),
                description.toString(),
                location,
                ports,
                software);
    }
}
