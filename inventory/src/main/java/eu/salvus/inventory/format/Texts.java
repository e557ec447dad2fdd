package eu.salvus.inventory.format;

import eu.salvus.inventory.Identity;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what other tools write. */
final class Texts {
    /** What makers and tools write where they know nothing, in the spelling of {@link Identity#plain}. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "none",
            "null",
            "n a",
            "na",
            "nc",
            "unknown",
            "inconnu",
            "not available",
            "not specified",
            "not applicable",
            "to be filled by o e m",
            "default string",
            "system serial number",
            "chassis serial number",
            "system product name",
            "system manufacturer",
            "system version",
            "serial number",
            "no asset tag",
            "empty",
            "undefined",
            "xxxxxxxx",
            "0",
            "00000000",
            "0000000000",
            "123456789",
            "1234567890",
            "0123456789");

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern IP4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IP6 = Pattern.compile("(?=.*:.*:)[0-9a-f:]{2,39}");

    private Texts() {}

    /** On one line, without control and invisible characters, no longer than a limit. */
    static String oneLine(String text, int most) {
        String head = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String clean = head.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\u00A0]+", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]+", "")
                .strip();
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most)).strip();
    }

    /** A property, or null where it says nothing. */
    static @Nullable String property(String text) {
        String clean = oneLine(text, Limits.KEPT);
        return NOTHING.contains(Identity.plain(clean)) ? null : clean;
    }

    /** A host name, or null for one that every machine has. */
    static @Nullable String hostName(String text) {
        String name = property(text);
        return name == null || name.toLowerCase(Locale.ROOT).startsWith("localhost") ? null : name;
    }

    /** The address of a real network card, lower case with colons; null for none, for all, for groups, and for made-up ones. */
    static @Nullable String mac(String text) {
        String digits = text.length() > 40 ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        if (!MAC.matcher(digits).matches() || digits.matches("0+|f+")) {
            return null;
        }
        int first = Integer.parseInt(digits.substring(0, 2), 16);
        boolean group = (first & 1) != 0;
        boolean local = (first & 2) != 0;
        return group || local ? null : digits.replaceAll("(..)(?!$)", "$1:");
    }

    /** An address by which a device is reached from elsewhere; null for its own loop, for what holds on one link only, and for none. */
    static @Nullable String ip(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT).replaceAll("[/%].*$", "");
        Matcher four = IP4.matcher(address);
        if (four.matches()) {
            for (int i = 1; i <= 4; i++) {
                if (Integer.parseInt(four.group(i)) > 255) {
                    return null;
                }
            }
            boolean useless = address.startsWith("127.")
                    || address.startsWith("169.254.")
                    || address.startsWith("0.")
                    || address.startsWith("255.");
            return useless ? null : address;
        }
        boolean useless = !IP6.matcher(address).matches() || address.equals("::") || address.equals("::1");
        return useless || address.startsWith("fe80:") ? null : address;
    }
}
