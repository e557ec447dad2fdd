package eu.salvus.warning.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A key of a provider, which signs. */
final class Signer {

    private static final Date SIGNED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final PGPKeyPair pair;

    Signer() throws PGPException {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        pair = new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.EDDSA_LEGACY,
                generator.generateKeyPair(),
                Date.from(Instant.parse("2024-01-01T00:00:00Z")));
    }

    String fingerprint() {
        return HexFormat.of().formatHex(pair.getPublicKey().getFingerprint());
    }

    byte[] key() throws IOException {
        return armored(new PGPPublicKeyRing(List.of(pair.getPublicKey())).getEncoded());
    }

    byte[] signature(byte[] document) throws IOException, PGPException {
        return signature(document, HashAlgorithmTags.SHA512);
    }

    byte[] signature(byte[] document, int hash) throws IOException, PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, hash), pair.getPublicKey());
        generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
        // The same document has the same signature, whenever a test asks for it again.
        PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
        said.setSignatureCreationTime(false, SIGNED);
        said.setIssuerKeyID(false, pair.getKeyID());
        generator.setHashedSubpackets(said.generate());
        generator.update(document);
        return armored(generator.generate().getEncoded());
    }

    private static byte[] armored(byte[] packets) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = ArmoredOutputStream.builder().build(text)) {
            armor.write(packets);
        }
        return text.toByteArray();
    }
}
