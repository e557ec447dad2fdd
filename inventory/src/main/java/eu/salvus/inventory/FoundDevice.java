package eu.salvus.inventory;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A device, or with {@link #product()} a sort of device, as other tools describe it; {@code null} and empty are unknown. No field
 * is about a person.
 *
 * @param origins where it was read, the most trusted first; never empty
 * @param identity by what it is found again
 * @param product whether this describes all devices of a product, as a bill of materials does, and not one of them
 * @param name what its tool calls it
 * @param vendor its maker
 * @param model its product and model, as its maker calls it
 * @param version version of its firmware or software
 * @param operatingSystem such as {@code Windows 10 Pro 22H2}
 * @param cpe its CPE name
 * @param purl its package URL
 * @param fileHashes hashes of its files as a twin writes them, such as {@code sha256:} and 64 hexadecimal digits
 * @param description what its tool says it is, such as {@code NetworkEquipment} or {@code Laptop}
 * @param location where it stands, in words
 * @param ports open TCP ports
 * @param software how many programs or parts were counted in it
 */
public record FoundDevice(
        List<Origin> origins,
        Identity identity,
        boolean product,
        @Nullable String name,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String version,
        @Nullable String operatingSystem,
        @Nullable String cpe,
        @Nullable String purl,
        List<String> fileHashes,
        String description,
        @Nullable String location,
        SortedSet<Integer> ports,
        int software) {
    /** What to call it: its name, its host name, its model, an address, or else its strongest identity. */
    public String label() {
        for (String candidate : new @Nullable String[] {name, identity.hostName(), model}) {
            if (candidate != null) {
                return candidate;
            }
        }
        if (!identity.ipAddresses().isEmpty()) {
            return identity.ipAddresses().getFirst();
        }
        return identity.keys().isEmpty() ? description : identity.keys().getFirst();
    }

    /** The one text that stands for it in a file of decisions: its strongest identity, or else its name and product. */
    public String key() {
        List<String> keys = identity.keys();
        return keys.isEmpty() ? "name:" + nameKey() : keys.getFirst();
    }

    /** Its name and product, by which it is found again when nothing else identifies it. */
    public String nameKey() {
        return Identity.plain(label() + " " + (vendor == null ? "" : vendor) + " " + (model == null ? "" : model));
    }
}
