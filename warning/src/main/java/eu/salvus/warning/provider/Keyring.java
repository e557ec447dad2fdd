package eu.salvus.warning.provider;

import eu.salvus.warning.provider.ProviderMetadata.Key;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * The keys a provider signs with: those its metadata name by fingerprint, wherever they lie. Keys without a fingerprint are taken from
 * the address as they are.
 */
public final class Keyring {

    private static final int MOST_BYTES = 1024 * 1024;

    /** Nobody signs a document more often; each signature costs a reading of the whole document. */
    private static final int MOST_SIGNATURES = 10;

    private static final Set<Integer> FORGEABLE =
            Set.of(HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160);

    private final List<PGPPublicKeyRing> rings = new ArrayList<>();
    private final Set<Long> missing = new HashSet<>();
    private boolean named;
    private boolean missingUnknown;

    private Keyring() {}

    /** Fetches the keys that metadata name. What cannot be had or used is left out, and signatures by it are {@link Signing#KEY_NOT_FETCHED}. */
    public static Keyring fetched(Door door, List<Key> keys) {
        return fetched(door, keys, new Notes());
    }

    /**
     * The keys that were kept.
     *
     * @param encoded as {@link #encoded} gave them
     * @throws IllegalArgumentException when they are none
     */
    public static Keyring kept(byte[] encoded) {
        try {
            Keyring keyring = new Keyring();
            new PGPPublicKeyRingCollection(new ByteArrayInputStream(encoded), new BcKeyFingerprintCalculator())
                    .forEach(keyring.rings::add);
            keyring.named = !keyring.rings.isEmpty();
            return keyring;
        } catch (IOException | PGPException | RuntimeException broken) {
            throw new IllegalArgumentException("these are no public OpenPGP keys", broken);
        }
    }

    /** These and others: of a key that both have, that of the others, which may have been prolonged or revoked meanwhile. */
    public Keyring renewedBy(Keyring others) {
        Keyring both = new Keyring();
        Set<String> renewed = others.fingerprints();
        both.rings.addAll(others.rings);
        rings.stream().filter(ring -> !renewed.contains(fingerprint(ring))).forEach(both.rings::add);
        both.named = !both.rings.isEmpty();
        return both;
    }

    /** Only those of some fingerprints. */
    public Keyring only(Set<String> fingerprints) {
        Keyring some = new Keyring();
        rings.stream().filter(ring -> fingerprints.contains(fingerprint(ring))).forEach(some.rings::add);
        some.named = !some.rings.isEmpty();
        return some;
    }

    /** The fingerprints of the primary keys, in hexadecimal, upper case. */
    public Set<String> fingerprints() {
        Set<String> all = new LinkedHashSet<>();
        rings.forEach(ring -> all.add(fingerprint(ring)));
        return all;
    }

    /** The keys in the binary form of OpenPGP, one after the other; empty for none. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (PGPPublicKeyRing ring : rings) {
                ring.encode(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String fingerprint(PGPPublicKeyRing ring) {
        return HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint());
    }

    /** Fetches the keys; what cannot be had or used is noted. */
    static Keyring fetched(Door door, List<Key> keys, Notes notes) {
        Keyring keyring = new Keyring();
        keyring.named = !keys.isEmpty();
        for (Key key : keys) {
            try {
                byte[] bytes = door.ask(Request.of(key.address(), MOST_BYTES)).body();
                keyring.take(key, bytes);
            } catch (DoorException | PGPException failure) {
                keyring.lack(key);
                notes.add("the key " + key.address() + " cannot be used: " + failure.getMessage());
            } catch (IOException | RuntimeException garbage) {
                keyring.lack(key);
                notes.add("the key " + key.address() + " cannot be used: it is no public OpenPGP key");
            }
        }
        return keyring;
    }

    private void take(Key key, byte[] bytes) throws IOException, PGPException {
        PGPPublicKeyRingCollection all = new PGPPublicKeyRingCollection(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)), new BcKeyFingerprintCalculator());
        int before = rings.size();
        for (PGPPublicKeyRing ring : all) {
            if (key.fingerprint() == null || key.fingerprint().equals(fingerprint(ring))) {
                rings.add(ring);
            }
        }
        if (rings.size() == before) {
            throw new PGPException("there is no key with the fingerprint " + key.fingerprint());
        }
    }

    private void lack(Key key) {
        if (key.fingerprint() == null || key.fingerprint().length() != 40) {
            missingUnknown = true;
        } else {
            missing.add(Long.parseUnsignedLong(key.fingerprint().substring(24), 16));
        }
    }

    /**
     * What a signature is worth; of several, the best counts.
     *
     * @param signature detached, armoured or binary
     */
    public Signing check(byte[] document, byte[] signature) {
        try {
            List<PGPSignature> signatures = signatures(signature);
            if (signatures.isEmpty()) {
                return Signing.UNREADABLE;
            }
            if (!named) {
                return Signing.NO_KEY;
            }
            Signing best = Signing.UNREADABLE;
            for (PGPSignature each : signatures) {
                Signing one = check(document, each);
                best = one.ordinal() < best.ordinal() ? one : best;
            }
            return best;
        } catch (IOException | PGPException | RuntimeException garbage) {
            return Signing.UNREADABLE;
        }
    }

    /**
     * Whether a document was signed at a time by one of the keys: who has a document and its signature has them for all times, and may send them again later.
     *
     * @param signature detached, armoured or binary
     * @param when to the second, as signatures tell it
     */
    public boolean signedAt(byte[] document, byte[] signature, Instant when) {
        try {
            for (PGPSignature each : signatures(signature)) {
                if (each.getCreationTime().toInstant().equals(when.truncatedTo(ChronoUnit.SECONDS))
                        && check(document, each) == Signing.VALID) {
                    return true;
                }
            }
            return false;
        } catch (IOException | PGPException | RuntimeException garbage) {
            return false;
        }
    }

    private static List<PGPSignature> signatures(byte[] bytes) throws IOException {
        PGPObjectFactory objects = new PGPObjectFactory(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)), new BcKeyFingerprintCalculator());
        List<PGPSignature> signatures = new ArrayList<>();
        if (objects.nextObject() instanceof PGPSignatureList list) {
            for (int i = 0; i < Math.min(list.size(), MOST_SIGNATURES); i++) {
                signatures.add(list.get(i));
            }
        }
        return signatures;
    }

    private Signing check(byte[] document, PGPSignature signature) throws PGPException {
        if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT
                && signature.getSignatureType() != PGPSignature.CANONICAL_TEXT_DOCUMENT) {
            return Signing.UNREADABLE;
        }
        boolean known = false;
        for (PGPPublicKeyRing ring : rings) {
            PGPPublicKey key = ring.getPublicKey(signature.getKeyID());
            if (key != null) {
                known = true;
                signature.init(new BcPGPContentVerifierBuilderProvider(), key);
                signature.update(document);
                if (signature.verify()) {
                    return worth(new SigningKey(ring.getPublicKey(), key), signature);
                }
            }
        }
        if (known) {
            return Signing.WRONG;
        }
        return missingUnknown || missing.contains(signature.getKeyID()) ? Signing.KEY_NOT_FETCHED : Signing.FOREIGN_KEY;
    }

    private static Signing worth(SigningKey key, PGPSignature signature) {
        Instant signed = signature.getCreationTime().toInstant();
        if (!key.maySign()) {
            return Signing.FOREIGN_KEY;
        }
        if (key.revokedFor(signed)) {
            return Signing.KEY_REVOKED;
        }
        if (FORGEABLE.contains(signature.getHashAlgorithm())) {
            return Signing.WEAK;
        }
        return key.expiredAt(signed) ? Signing.KEY_EXPIRED : Signing.VALID;
    }
}
