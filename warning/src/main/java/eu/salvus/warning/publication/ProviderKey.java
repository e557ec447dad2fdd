package eu.salvus.warning.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * The OpenPGP key a provider signs with: Ed25519 in a key of version 4 (RFC 9580 calls it EdDSALegacy), which GnuPG has known since 2014.
 * Its signatures need no chance: the same document at the same time has the same signature.
 */
public final class ProviderKey {

    private static final int ALGORITHM = PublicKeyAlgorithmTags.EDDSA_LEGACY;

    private final PGPSecretKeyRing ring;
    private final PGPPrivateKey secret;

    private ProviderKey(PGPSecretKeyRing ring) throws PGPException {
        this.ring = ring;
        secret = ring.getSecretKey().extractPrivateKey(null);
    }

    /**
     * Makes a key that does not expire: documents must stay verifiable for years.
     *
     * @param chance where the key comes from
     * @param owner whose it is, such as {@code Centre <security@centre.example>}
     * @param made when; in whole seconds
     */
    public static ProviderKey generate(SecureRandom chance, String owner, Instant made) {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(chance));
        Date date = Date.from(made);
        try {
            PGPKeyPair pair = new BcPGPKeyPair(PublicKeyPacket.VERSION_4, ALGORITHM, generator.generateKeyPair(), date);
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(false, date);
            said.setIssuerFingerprint(false, pair.getPublicKey());
            said.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            said.setPreferredHashAlgorithms(false, new int[] {HashAlgorithmTags.SHA512});
            return new ProviderKey(new PGPKeyRingGenerator(
                            PGPSignature.POSITIVE_CERTIFICATION,
                            pair,
                            owner,
                            new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                            said.generate(),
                            null,
                            new BcPGPContentSignerBuilder(ALGORITHM, HashAlgorithmTags.SHA512),
                            null)
                    .generateSecretKeyRing());
        } catch (PGPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a key as {@link #secretBytes} wrote it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProviderKey read(byte[] secretBytes) {
        try {
            return new ProviderKey(
                    new PGPSecretKeyRing(new ByteArrayInputStream(secretBytes), new BcKeyFingerprintCalculator()));
        } catch (IOException | PGPException | RuntimeException broken) {
            throw new IllegalArgumentException("this is no secret OpenPGP key of a provider", broken);
        }
    }

    /** The whole key, its secret in the open: whoever has these bytes signs in the provider's name. */
    public byte[] secretBytes() {
        try {
            return ring.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In hexadecimal, upper case, 40 digits. */
    public String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint());
    }

    /** When it was made. */
    public Instant made() {
        return ring.getPublicKey().getCreationTime().toInstant();
    }

    /** What others check signatures with, as armoured text. */
    public byte[] publicKey() {
        try {
            return armoured(new PGPPublicKeyRing(List.of(ring.getPublicKey())).getEncoded());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Signs a document.
     *
     * @param when it is signed; in whole seconds
     * @return a detached signature, as armoured text
     */
    public byte[] sign(byte[] document, Instant when) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(ALGORITHM, HashAlgorithmTags.SHA512), ring.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, secret);
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(false, Date.from(when));
            said.setIssuerFingerprint(false, ring.getPublicKey());
            generator.setHashedSubpackets(said.generate());
            generator.update(document);
            return armoured(generator.generate().getEncoded());
        } catch (PGPException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] armoured(byte[] packets) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour =
                ArmoredOutputStream.builder().clearHeaders().build(text)) {
            armour.write(packets);
        }
        return text.toByteArray();
    }
}
