package eu.salvus.twin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a file.
 *
 * @param algorithm by what it was made
 * @param digits in hexadecimal, lower case
 */
public record FileHash(Algorithm algorithm, String digits) {
    private static final Map<String, Algorithm> BY_NAME =
            Stream.of(Algorithm.values()).collect(Collectors.toMap(each -> plain(each.text), each -> each));

    /** Longer than any name or hash that is read. */
    private static final int LONGEST = 1_000;

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1*");

    /**
     * A hash as other tools write it, such as {@code SHA-256} and hexadecimal digits in any case.
     *
     * @return the hash; null for an unknown algorithm, for what is none of its hashes, and for what identifies no file: the hash of the empty
     *     file, which tools write where they found none, and one digit repeated
     */
    public static @Nullable FileHash of(String algorithm, String value) {
        if (algorithm.length() > LONGEST || value.length() > LONGEST) {
            return null;
        }
        Algorithm known = BY_NAME.get(plain(algorithm));
        if (known == null) {
            return null;
        }
        String digits = value.strip().toLowerCase(Locale.ROOT);
        boolean whole = digits.length() == known.ofNothing.length()
                && HEXADECIMAL.matcher(digits).matches();
        boolean telling =
                !digits.equals(known.ofNothing) && !ONE_DIGIT.matcher(digits).matches();
        return whole && telling ? new FileHash(known, digits) : null;
    }

    /** A hash as a twin writes it, such as {@code sha256:} and 64 digits; null where it identifies no file. */
    public static @Nullable FileHash parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? null : of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** As a twin writes it. */
    public String text() {
        return algorithm.text + ":" + digits;
    }

    /** Whether nobody can make another file with this hash: they can for MD5 (Wang and others, 2004) and SHA-1 (SHAttered, 2017). */
    public boolean strong() {
        return algorithm != Algorithm.MD5 && algorithm != Algorithm.SHA_1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** By what hashes are made. */
    public enum Algorithm {
        /** RFC 1321. */
        MD5("md5", "MD5"),
        /** FIPS 180-4. */
        SHA_1("sha1", "SHA-1"),
        /** FIPS 180-4. */
        SHA_256("sha256", "SHA-256"),
        /** FIPS 180-4. */
        SHA_384("sha384", "SHA-384"),
        /** FIPS 180-4. */
        SHA_512("sha512", "SHA-512"),
        /** FIPS 202. */
        SHA3_256("sha3-256", "SHA3-256"),
        /** FIPS 202. */
        SHA3_384("sha3-384", "SHA3-384"),
        /** FIPS 202. */
        SHA3_512("sha3-512", "SHA3-512");

        private final String text;
        private final String ofNothing;

        Algorithm(String text, String standard) {
            this.text = text;
            try {
                ofNothing = HexFormat.of()
                        .formatHex(MessageDigest.getInstance(standard).digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no " + standard + "; run Salvus with a whole JDK 25", e);
            }
        }
    }
}
