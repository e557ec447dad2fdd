package eu.salvus.benchmark.application;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator application on a phone shows: six digits of RFC 6238 (HMAC-SHA-1, half a minute). */
final class AuthenticatorApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final long STEP = 30;
    private static final int LOW_BITS = 0xf;
    private static final int MODULUS = 1_000_000;

    private final byte[] secret;

    /** @param base32 the secret as the application shows it */
    AuthenticatorApp(String base32) {
        BigInteger value = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            value = value.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        int bits = base32.length() * BITS;
        byte[] bytes = value.shiftRight(bits % Byte.SIZE).toByteArray();
        secret = new byte[bits / Byte.SIZE];
        int from = Math.max(0, bytes.length - secret.length);
        System.arraycopy(bytes, from, secret, secret.length - (bytes.length - from), bytes.length - from);
    }

    String code(Instant time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(time.getEpochSecond() / STEP)
                    .array());
            int offset = hash[hash.length - 1] & LOW_BITS;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
