package eu.salvus.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.report.story.Sentences;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedFileTest {

    private static final String PASSPHRASE = "several plain words";
    private static final SealedFile FILE =
            new SealedFile("sainte-aurore.yaml", "name: Sainte-Aurore\nzone: <script>\n");

    private static String page(String language) {
        return FILE.html(new AnnexSeal(PASSPHRASE, new SecureRandom()), Sentences.in(Locale.of(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void neither_name_nor_content_can_be_read_without_the_passphrase(String language) {
        assertThat(page(language))
                .startsWith("<!doctype html>\n<html lang=\"" + language + "\">")
                .contains("form data-annex", "default-src &#39;none&#39;")
                .doesNotContainIgnoringCase("aurore")
                .doesNotContain(PASSPHRASE, base64());
    }

    @Test
    void with_the_passphrase_the_file_can_be_saved_as_it_was() throws GeneralSecurityException {
        String opened = opened(page("en"));
        assertThat(opened)
                .contains(
                        "download=\"sainte-aurore.yaml\" href=\"data:application/octet-stream;base64," + base64()
                                + "\"",
                        "zone: &lt;script&gt;")
                .doesNotContain("<script");
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(FILE.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(String page) throws GeneralSecurityException {
        Matcher block = Pattern.compile("id=\"annex-sealed\"[^>]*>([^<]*)<").matcher(page);
        assertThat(block.find()).isTrue();
        JsonNode sealed = JsonMapper.builder().build().readTree(block.group(1));
        PBEKeySpec spec = new PBEKeySpec(
                PASSPHRASE.toCharArray(),
                bytes(sealed, "salt"),
                sealed.get("iterations").intValue(),
                256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes(sealed, "nonce")));
        return new String(cipher.doFinal(bytes(sealed, "text")), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode sealed, String name) {
        return Base64.getDecoder().decode(sealed.get(name).stringValue());
    }
}
