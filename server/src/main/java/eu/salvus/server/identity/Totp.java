package eu.salvus.server.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords (RFC 6238): HMAC-SHA-1 over steps of 30 seconds, which every authenticator application knows. */
final class Totp {

    /** The length of a secret, as RFC 4226 asks: that of the hash. */
    static final int SECRET_BYTES = 20;

    /** The signs of a code. */
    static final int DIGITS = 6;

    private static final long STEP_SECONDS = 30;
    private static final int OFFSET_MASK = 0xf;
    private static final int SIGN_MASK = 0x7fffffff;

    private Totp() {}

    /** The code of a step: the truncated HMAC of RFC 4226. */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & OFFSET_MASK;
            int number = ByteBuffer.wrap(hash).getInt(offset) & SIGN_MASK;
            int modulus = (int) Math.pow(10, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step a moment lies in. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The step a typed code belongs to: the current one, the one before or the one after, for clocks that differ. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (Tokens.same(code, code(secret, step, DIGITS))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** A secret as people type it. */
    static String text(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** The address by which an authenticator application takes a secret in. */
    static String uri(String account, byte[] secret) {
        String label =
                URLEncoder.encode("Salvus:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + text(secret) + "&issuer=Salvus&algorithm=SHA1&digits=" + DIGITS
                + "&period=" + STEP_SECONDS;
    }
}
