package eu.salvus.warning.match;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a CPE name (NIST IR 7695: the formatted string of 2.3, the URI of 2.2) says for certain. One whose vendor or product is a wildcard
 * names nothing: it would match half of everything.
 *
 * @param key part, vendor and product
 * @param version the version it names, or null
 * @param update the update of that version, such as {@code sp2}; {@link #NONE} where it says that there is none, null for any
 * @param software the software it is for, such as {@code wordpress}, or null for any
 */
record CpeName(
        String key,
        @Nullable String version,
        @Nullable String update,
        @Nullable String software) {
    /** The sign for what does not apply. */
    static final String NONE = "-";

    private static final String FIRMWARE = "_firmware";
    private static final String FORMATTED = "cpe:2.3:";
    private static final String URI = "cpe:/";
    private static final int VERSION = 3;
    private static final int UPDATE = 4;
    private static final int URI_EDITION = 5;
    private static final int PACKED_SOFTWARE = 3;
    private static final int FORMATTED_SOFTWARE = 8;
    private static final int FORMATTED_PARTS = 11;

    /** Reads a name; null for none, for one that is wrong, and for one that names no product. */
    static @Nullable CpeName of(@Nullable String text) {
        String name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(FORMATTED)) {
            List<String> parts = split(name.substring(FORMATTED.length()));
            return parts.size() == FORMATTED_PARTS ? of(parts, parts.get(FORMATTED_SOFTWARE)) : null;
        }
        if (name.startsWith(URI)) {
            List<String> parts = split(name.substring(URI.length()));
            List<String> edition = List.of(at(parts, URI_EDITION).split("~", -1));
            return of(parts, at(edition, PACKED_SOFTWARE));
        }
        return null;
    }

    private static @Nullable CpeName of(List<String> parts, String software) {
        List<String> product = List.of(at(parts, 0), at(parts, 1), at(parts, 2));
        if (!product.getFirst().matches("[aho]") || !product.stream().allMatch(CpeName::definite)) {
            return null;
        }
        String version = at(parts, VERSION);
        String update = at(parts, UPDATE);
        return new CpeName(
                String.join(":", product.stream().map(CpeName::bare).toList()),
                definite(version) ? bare(version) : null,
                definite(update) ? bare(update) : update.equals(NONE) ? NONE : null,
                definite(software) ? bare(software) : null);
    }

    /** At colons that no backslash takes the meaning from. */
    private static List<String> split(String text) {
        return Arrays.asList(text.split("(?<!\\\\):", -1));
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static boolean definite(String value) {
        return !value.isEmpty()
                && !value.equals(NONE)
                && !value.replaceAll("\\\\.", "").matches(".*[*?].*");
    }

    /** Without the escapes of either form. */
    private static String bare(String value) {
        String plain = value.replaceAll("\\\\(.)", "$1");
        try {
            return plain.contains("%") ? URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8) : plain;
        } catch (IllegalArgumentException notEncoded) {
            return plain;
        }
    }

    /** Whether the two differ only in what of a device they mean: itself, its system or its firmware, of which catalogues name either. */
    boolean isAnotherSideOf(CpeName other) {
        return !key.equals(other.key) && device().equals(other.device());
    }

    private String device() {
        String device = key.substring(key.indexOf(':') + 1);
        return device.endsWith(FIRMWARE) ? device.substring(0, device.length() - FIRMWARE.length()) : device;
    }

    /** Whether both may be the same software: one that names what it is for is only that. */
    boolean contradicts(CpeName other) {
        return software != null && other.software != null && !software.equals(other.software);
    }
}
