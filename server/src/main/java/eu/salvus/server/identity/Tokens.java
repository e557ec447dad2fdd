package eu.salvus.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes what nobody can guess, and hashes it: only hashes are stored. */
@Component
public class Tokens {

    /** 32 signs without those that are mistaken for others (i, l, o, u), as Crockford proposed for base 32. */
    private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TOKEN_BYTES = 32;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** Random bytes. */
    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A token of 256 bits for links and headers. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** A code to be read and typed, of groups of four signs with five bits each. */
    String readable(int groups) {
        StringBuilder code = new StringBuilder();
        for (int sign = 0; sign < groups * GROUP; sign++) {
            if (sign > 0 && sign % GROUP == 0) {
                code.append('-');
            }
            code.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** A typed code as it was made: people leave out hyphens, and mistake some signs for others. */
    static String normal(String typed) {
        StringBuilder code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).chars().forEach(sign -> {
            switch (sign) {
                case 'I', 'L' -> code.append('1');
                case 'O' -> code.append('0');
                default -> {
                    if (READABLE.indexOf(sign) >= 0) {
                        code.append((char) sign);
                    }
                }
            }
        });
        return code.toString();
    }

    /** SHA-256 in hexadecimal: enough for what is drawn at random from 80 bits and more. */
    public static String hash(String token) {
        return hash(token.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** SHA-256. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two texts are the same, in a time that does not tell where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                sha256(one.getBytes(StandardCharsets.UTF_8)), sha256(other.getBytes(StandardCharsets.UTF_8)));
    }
}
