package eu.salvus.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AnnexSealTest {

    private static final String PASSPHRASE = "Élan vital, several words";

    @Test
    void what_is_sealed_opens_with_a_key_derived_as_the_standard_says() throws GeneralSecurityException {
        Map<String, Object> block = new AnnexSeal(PASSPHRASE, new SecureRandom()).seal("Annexe: srv-1 → é");
        byte[] key = derived(PASSPHRASE, bytes(block, "salt"), (int) block.get("iterations"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes(block, "nonce")));
        assertThat(new String(cipher.doFinal(bytes(block, "text")), StandardCharsets.UTF_8))
                .isEqualTo("Annexe: srv-1 → é");
    }

    @Test
    void no_salt_and_no_nonce_is_used_twice() {
        AnnexSeal seal = new AnnexSeal(PASSPHRASE, new SecureRandom());
        Map<String, Object> one = seal.seal("a");
        Map<String, Object> other = seal.seal("a");
        assertThat(one.get("salt")).isNotEqualTo(other.get("salt"));
        assertThat(one.get("nonce")).isNotEqualTo(other.get("nonce"));
        assertThat(one.get("text")).isNotEqualTo(other.get("text"));
    }

    @Test
    void a_passphrase_that_is_guessed_soon_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnnexSeal("eleven char", new SecureRandom()));
    }

    /** PBKDF2 of RFC 8018, section 5.2, with HMAC-SHA-256, whose 32 bytes are one block. */
    private static byte[] derived(String passphrase, byte[] salt, int iterations) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(passphrase.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] round = mac.doFinal(
                ByteBuffer.allocate(salt.length + 4).put(salt).putInt(1).array());
        byte[] key = Arrays.copyOf(round, round.length);
        for (int i = 1; i < iterations; i++) {
            round = mac.doFinal(round);
            for (int b = 0; b < key.length; b++) {
                key[b] ^= round[b];
            }
        }
        return key;
    }

    private static byte[] bytes(Map<String, Object> block, String name) {
        return Base64.getDecoder().decode((String) block.get(name));
    }
}
