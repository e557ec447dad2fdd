package eu.salvus.report.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals part of a page with a passphrase: AES-256-GCM, the key by PBKDF2 with HMAC-SHA-256. A browser opens it by itself, with Web
 * Cryptography.
 */
public final class AnnexSeal {

    /** The least that OWASP's <i>Password Storage Cheat Sheet</i> asks for with HMAC-SHA-256. */
    static final int ITERATIONS = 600_000;

    /** Fewer letters are guessed too soon whatever the iterations: an annex can be tried offline for ever. */
    public static final int LEAST_LETTERS = 12;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final char[] passphrase;
    private final SecureRandom random;

    /**
     * A seal.
     *
     * @param passphrase what opens it
     * @param random salt and nonce are drawn from it
     * @throws IllegalArgumentException when the passphrase has fewer than {@value #LEAST_LETTERS} letters
     */
    public AnnexSeal(String passphrase, SecureRandom random) {
        // The same characters can be typed in two ways (é, or e with an accent): both give one passphrase.
        String normal = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
        if (normal.codePointCount(0, normal.length()) < LEAST_LETTERS) {
            throw new IllegalArgumentException("a passphrase needs at least " + LEAST_LETTERS + " letters");
        }
        this.passphrase = normal.toCharArray();
        this.random = random;
    }

    /** Seals a text: iterations, salt, nonce and sealed text, bytes in Base64. */
    Map<String, Object> seal(String text) {
        byte[] salt = drawn(SALT_BYTES);
        byte[] nonce = drawn(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key(salt), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            Map<String, Object> block = new LinkedHashMap<>();
            block.put("iterations", ITERATIONS);
            block.put("salt", base64(salt));
            block.put("nonce", base64(nonce));
            block.put("text", base64(sealed));
            return block;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks AES-GCM or PBKDF2", impossible);
        }
    }

    private SecretKeySpec key(byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        return new SecretKeySpec(key, "AES");
    }

    private byte[] drawn(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
