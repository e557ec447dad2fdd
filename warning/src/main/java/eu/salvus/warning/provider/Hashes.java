package eu.salvus.warning.provider;

import eu.salvus.warning.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hash as a provider publishes it.
 *
 * @param algorithm {@code SHA-512} or {@code SHA-256}
 * @param value in hexadecimal, lower case
 */
record Hashes(String algorithm, String value) {

    private static final Pattern FIRST = Pattern.compile("\\s*\\\\?([0-9a-fA-F]{128}|[0-9a-fA-F]{64})(?![0-9a-fA-F])");
    private static final int LONG = 128;

    /** The hash in a file of one: the first word of it. Null when it begins with something else. */
    static @Nullable Hashes read(byte[] file) {
        Matcher found = FIRST.matcher(new String(file, StandardCharsets.US_ASCII));
        if (!found.lookingAt()) {
            return null;
        }
        String value = found.group(1).toLowerCase(Locale.ROOT);
        return new Hashes(value.length() == LONG ? "SHA-512" : "SHA-256", value);
    }

    boolean isOf(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.digest(algorithm, bytes)).equals(value);
    }

    String ending() {
        return algorithm.equals("SHA-512") ? ".sha512" : ".sha256";
    }
}
