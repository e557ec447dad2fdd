package eu.salvus.inventory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * By what a device is found again.
 *
 * @param serialNumber its serial number, as its maker writes it
 * @param udi its unique device identifier
 * @param hostName its name on the network
 * @param ipAddresses its addresses, lower case
 * @param macAddresses its network cards, lower case with colons
 */
public record Identity(
        @Nullable String serialNumber,
        @Nullable String udi,
        @Nullable String hostName,
        List<String> ipAddresses,
        List<String> macAddresses) {
    /** Copies the lists. */
    public Identity {
        ipAddresses = List.copyOf(ipAddresses);
        macAddresses = List.copyOf(macAddresses);
    }

    /**
     * What it has in common with records of the same device, the strongest first: {@code serial:…}, {@code udi:…} where it names one
     * device and not only its model, {@code mac:…}, {@code host:…}, {@code ip:…}.
     */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (serialNumber != null) {
            keys.add("serial:" + compact(serialNumber));
        }
        if (udi != null && namesOneDevice(udi)) {
            keys.add("udi:" + compact(udi));
        }
        macAddresses.forEach(mac -> keys.add("mac:" + mac));
        if (hostName != null) {
            keys.add("host:" + shortName(hostName));
        }
        ipAddresses.forEach(ip -> keys.add("ip:" + ip));
        return keys;
    }

    /**
     * Whether what they state beside a key they share says that they are two devices. Another serial number always does. Addresses go
     * from machine to machine, and names stay in directories: a shared address needs names and network cards that do not differ, a
     * shared name needs network cards that do not.
     *
     * @param key one of the {@link #keys()} of both
     */
    public boolean contradicts(Identity other, String key) {
        boolean byAddress = key.startsWith("ip:");
        boolean byName = key.startsWith("host:");
        return differ(serialNumber, other.serialNumber, Identity::compact)
                || (byAddress && differ(hostName, other.hostName, Identity::shortName))
                || ((byAddress || byName) && otherCards(other));
    }

    private static boolean differ(@Nullable String one, @Nullable String other, UnaryOperator<String> compared) {
        return one != null && other != null && !compared.apply(one).equals(compared.apply(other));
    }

    private boolean otherCards(Identity other) {
        return !macAddresses.isEmpty()
                && !other.macAddresses.isEmpty()
                && Collections.disjoint(macAddresses, other.macAddresses);
    }

    /** A UDI with a serial number in it: application identifier 21 of GS1, or S of HIBCC. */
    private static boolean namesOneDevice(String udi) {
        return udi.contains("(21)") || udi.contains("{21}") || udi.contains("/S") || udi.contains("=,");
    }

    /** A host name without its domain, in lower case. */
    public static String shortName(String hostName) {
        int dot = hostName.indexOf('.');
        boolean address = hostName.matches("[0-9.]+") || hostName.contains(":");
        return plain(dot > 0 && !address ? hostName.substring(0, dot) : hostName);
    }

    /** A number as it compares: hyphens, blanks and case are the whim of whoever typed it. */
    private static String compact(String number) {
        return plain(number).replace(" ", "");
    }

    /** A text without accents, punctuation and case, so that two spellings compare equal. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
