package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.warning.Corpus;
import eu.salvus.warning.provider.ProviderMetadata.Key;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures were made by GnuPG, an implementation of its own. */
class KeyringTest {

    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();
    private final Notes notes = new Notes();

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain.sig, VALID",
        "subkey, subkey.sig, VALID",
        "plain, weak.sig, WEAK",
        "plain, subkey.sig, FOREIGN_KEY",
        "expired, expired-before.sig, VALID",
        "expired, expired-after.sig, KEY_EXPIRED",
        "compromised, compromised.sig, KEY_REVOKED",
        "replaced, replaced-before.sig, VALID",
        "replaced, replaced-after.sig, KEY_REVOKED",
        "plain, document.json, UNREADABLE",
        "plain, plain.key, UNREADABLE",
    })
    void it_tells_what_a_signature_is_worth(String key, String signature, Signing worth) throws IOException {
        Keyring keyring = keyring(named(key, resource(key + ".key")));

        assertThat(keyring.check(resource("document.json"), resource(signature)))
                .isEqualTo(worth);
        assertThat(notes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "subkey", "compromised", "expired-before"})
    void a_changed_document_is_told_whatever_the_key(String name) throws IOException {
        String key = name.replace("-before", "");
        byte[] changed = resource("document.json");
        changed[0] ^= 1;

        assertThat(keyring(named(key, resource(key + ".key"))).check(changed, resource(name + ".sig")))
                .isEqualTo(Signing.WRONG);
    }

    @Test
    void one_good_signature_among_several_is_enough() throws IOException {
        byte[] both = (new String(resource("subkey.sig")) + new String(resource("plain.sig"))).getBytes();

        assertThat(keyring(named("plain", resource("plain.key")))
                        .check(resource("document.json"), resource("plain.sig")))
                .isEqualTo(Signing.VALID);
        assertThat(keyring(named("subkey", resource("subkey.key"))).check(resource("document.json"), both))
                .isEqualTo(Signing.VALID);
    }

    @Test
    void a_key_with_another_fingerprint_than_the_metadata_say_is_not_used() throws IOException {
        site.put("/plain.key", resource("plain.key"));

        Keyring keyring = keyring(new Key(site.at("/plain.key"), "0".repeat(40)));

        assertThat(keyring.check(resource("document.json"), resource("plain.sig")))
                .isEqualTo(Signing.FOREIGN_KEY);
        assertThat(notes.all()).singleElement().asString().contains("no key with the fingerprint 000");
    }

    @Test
    void a_signature_by_a_key_that_cannot_be_had_is_told_from_one_by_a_stranger() throws IOException {
        Key plain = named("plain", resource("plain.key"));
        site.remove("/plain.key");

        Keyring keyring = keyring(plain);

        assertThat(keyring.check(resource("document.json"), resource("plain.sig")))
                .isEqualTo(Signing.KEY_NOT_FETCHED);
        assertThat(keyring.check(resource("document.json"), resource("subkey.sig")))
                .isEqualTo(Signing.FOREIGN_KEY);
        assertThat(notes.all()).singleElement().asString().contains("404");
    }

    @Test
    void without_any_named_key_a_signature_proves_nothing() throws IOException {
        assertThat(keyring().check(resource("document.json"), resource("plain.sig")))
                .isEqualTo(Signing.NO_KEY);
    }

    @Test
    void a_subkey_that_somebody_hung_on_does_not_sign() throws IOException {
        PGPPublicKeyRing plain = ring("plain.key");
        PGPPublicKeyRing other = ring("subkey.key");
        PGPPublicKeyRing spliced = plain;
        for (var key : other) {
            if (!key.isMasterKey()) {
                spliced = PGPPublicKeyRing.insertPublicKey(spliced, key);
            }
        }

        Keyring keyring = keyring(named("plain", spliced.getEncoded()));

        assertThat(keyring.check(resource("document.json"), resource("subkey.sig")))
                .isEqualTo(Signing.FOREIGN_KEY);
        assertThat(keyring.check(resource("document.json"), resource("plain.sig")))
                .isEqualTo(Signing.VALID);
    }

    @Test
    void a_cut_off_signature_is_no_signature() throws IOException {
        byte[] whole = resource("plain.sig");
        Keyring keyring = keyring(named("plain", resource("plain.key")));

        for (int length = 0; length < whole.length - 60; length += 7) {
            assertThat(keyring.check(resource("document.json"), Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isIn(Signing.UNREADABLE, Signing.WRONG);
        }
    }

    @Test
    void the_signatures_of_real_advisories_are_by_the_key_their_publisher_names() throws IOException {
        byte[] document = Corpus.bytes(Corpus.folder("cisa-csaf/icsma").resolve("2020/icsma-20-023-01.json"));
        byte[] signature = Corpus.bytes(Corpus.folder("cisa-csaf/icsma").resolve("2020/icsma-20-023-01.json.asc"));
        String fingerprint = "144AED0A57BE7D4AE835D9D8CAC5AC4F74164B17";

        assertThat(keyring(new Key(site.at("/none.key"), fingerprint)).check(document, signature))
                .isEqualTo(Signing.KEY_NOT_FETCHED);
        assertThat(keyring(named("plain", resource("plain.key"))).check(document, signature))
                .isEqualTo(Signing.FOREIGN_KEY);
    }

    @ParameterizedTest
    @CsvSource({"plain, plain.sig, VALID", "subkey, subkey.sig, VALID", "compromised, compromised.sig, KEY_REVOKED"})
    void keys_that_were_kept_check_as_those_that_were_fetched(String key, String signature, Signing worth)
            throws IOException {
        Keyring fetched = keyring(named(key, resource(key + ".key")));
        Keyring kept = Keyring.kept(fetched.encoded());

        assertThat(kept.fingerprints()).isEqualTo(fetched.fingerprints()).hasSize(1);
        assertThat(kept.check(resource("document.json"), resource(signature))).isEqualTo(worth);
        assertThat(kept.only(Set.of()).check(resource("document.json"), resource(signature)))
                .isEqualTo(Signing.NO_KEY);
    }

    @Test
    void a_key_that_is_had_again_takes_the_place_of_the_one_that_was_kept_and_leaves_others() throws IOException {
        Keyring plain = keyring(named("plain", resource("plain.key")));
        Keyring subkey = keyring(named("subkey", resource("subkey.key")));

        Keyring both = plain.renewedBy(subkey).renewedBy(plain);

        assertThat(both.fingerprints()).hasSize(2);
        assertThat(both.encoded()).hasSize(plain.encoded().length + subkey.encoded().length);
        assertThat(both.check(resource("document.json"), resource("subkey.sig")))
                .isEqualTo(Signing.VALID);
    }

    @Test
    void when_a_document_was_signed_is_known_to_the_second() throws IOException {
        Instant when = Instant.parse("2026-03-01T10:00:07Z");
        ProviderKey key = ProviderKey.generate(new SecureRandom(), "centre", when.minus(Duration.ofDays(1)));
        ProviderKey other = ProviderKey.generate(new SecureRandom(), "other", when.minus(Duration.ofDays(1)));
        site.put("/centre.key", key.publicKey());
        Keyring keyring = keyring(new Key(site.at("/centre.key"), key.fingerprint()));
        byte[] document = resource("document.json");
        byte[] signature = key.sign(document, when);

        assertThat(keyring.signedAt(document, signature, when)).isTrue();
        assertThat(keyring.signedAt(document, signature, when.plusMillis(999))).isTrue();
        assertThat(keyring.signedAt(document, signature, when.plusSeconds(1))).isFalse();
        assertThat(keyring.signedAt(document, signature, when.minusMillis(1))).isFalse();
        assertThat(keyring.signedAt(resource("plain.key"), signature, when)).isFalse();
        assertThat(keyring.signedAt(document, other.sign(document, when), when)).isFalse();
        assertThat(keyring.signedAt(document, document, when)).isFalse();
    }

    @Test
    void what_holds_no_keys_is_empty_or_told() throws IOException {
        byte[] signature = resource("plain.sig");

        assertThat(Keyring.kept(new byte[0]).fingerprints()).isEmpty();
        assertThatThrownBy(() -> Keyring.kept(signature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these are no public OpenPGP keys");
    }

    private Keyring keyring(Key... keys) {
        return Keyring.fetched(door, List.of(keys), notes);
    }

    private Key named(String name, byte[] bytes) throws IOException {
        site.put("/" + name + ".key", bytes);
        return new Key(
                site.at("/" + name + ".key"),
                HexFormat.of()
                        .formatHex(ring(name + ".key").getPublicKey().getFingerprint())
                        .toUpperCase(Locale.ROOT));
    }

    private static PGPPublicKeyRing ring(String name) throws IOException {
        return new PGPPublicKeyRing(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(resource(name))), new BcKeyFingerprintCalculator());
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KeyringTest.class.getResourceAsStream("signed/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
