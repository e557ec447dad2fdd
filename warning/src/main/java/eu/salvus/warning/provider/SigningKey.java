package eu.salvus.warning.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/**
 * A key and the primary key it belongs to, of which only those statements count that the primary key has signed itself: who serves a
 * key could add others.
 */
record SigningKey(PGPPublicKey primary, PGPPublicKey key) {

    private static final int[] SELF = {
        PGPSignature.DIRECT_KEY,
        PGPSignature.DEFAULT_CERTIFICATION,
        PGPSignature.NO_CERTIFICATION,
        PGPSignature.CASUAL_CERTIFICATION,
        PGPSignature.POSITIVE_CERTIFICATION
    };

    /** Whether it may sign: the primary key itself, or a subkey that the primary key says may, and that agrees. */
    boolean maySign() {
        if (isPrimary()) {
            return true;
        }
        PGPSignature binding = newest(bindings());
        return binding != null && agrees(binding);
    }

    /** Whether it, or the primary key, was revoked in a way that touches what was signed at a time. */
    boolean revokedFor(Instant signed) {
        List<PGPSignature> revocations = new ArrayList<>(verified(primary, PGPSignature.KEY_REVOCATION));
        if (!isPrimary()) {
            revocations.addAll(verified(key, PGPSignature.SUBKEY_REVOCATION));
        }
        // Of a key that was only replaced, what it signed before stays good.
        return revocations.stream()
                .anyMatch(each -> each.isHardRevocation()
                        || !signed.isBefore(each.getCreationTime().toInstant()));
    }

    /** Whether it, or the primary key, had expired at a time, or did not exist yet. */
    boolean expiredAt(Instant time) {
        return over(primary, newest(selfSignatures()), time) || !isPrimary() && over(key, newest(bindings()), time);
    }

    private boolean isPrimary() {
        return key.getKeyID() == primary.getKeyID();
    }

    private static boolean over(PGPPublicKey key, @Nullable PGPSignature statement, Instant time) {
        Instant made = key.getCreationTime().toInstant();
        long seconds = statement == null ? 0 : hashed(statement).getKeyExpirationTime();
        return time.isBefore(made) || seconds > 0 && !time.isBefore(made.plusSeconds(seconds));
    }

    private List<PGPSignature> selfSignatures() {
        List<PGPSignature> all = new ArrayList<>();
        for (int type : SELF) {
            all.addAll(verified(primary, type));
        }
        return all;
    }

    private List<PGPSignature> bindings() {
        return verified(key, PGPSignature.SUBKEY_BINDING);
    }

    /** The statements of a type about a key that its primary key has signed. */
    private List<PGPSignature> verified(PGPPublicKey about, int type) {
        List<PGPSignature> found = new ArrayList<>();
        for (Iterator<PGPSignature> all = about.getSignaturesOfType(type); all.hasNext(); ) {
            PGPSignature each = all.next();
            if (each.getKeyID() == primary.getKeyID() && signedByPrimary(each, about)) {
                found.add(each);
            }
        }
        return found;
    }

    private boolean signedByPrimary(PGPSignature statement, PGPPublicKey about) {
        try {
            statement.init(new BcPGPContentVerifierBuilderProvider(), primary);
            if (PGPSignature.isCertification(statement.getSignatureType())) {
                for (Iterator<byte[]> names = about.getRawUserIDs(); names.hasNext(); ) {
                    statement.init(new BcPGPContentVerifierBuilderProvider(), primary);
                    if (statement.verifyCertification(names.next(), about)) {
                        return true;
                    }
                }
                return false;
            }
            boolean ofSubkey = about.getKeyID() != primary.getKeyID();
            return ofSubkey ? statement.verifyCertification(primary, about) : statement.verifyCertification(about);
        } catch (PGPException | RuntimeException unusable) {
            return false;
        }
    }

    /** A subkey that may sign says itself, inside the binding, that it belongs to the primary key. */
    private boolean agrees(PGPSignature binding) {
        if ((hashed(binding).getKeyFlags() & KeyFlags.SIGN_DATA) == 0) {
            return false;
        }
        try {
            for (PGPSignatureSubpacketVector where : List.of(hashed(binding), binding.getUnhashedSubPackets())) {
                PGPSignatureList embedded = where.getEmbeddedSignatures();
                for (int i = 0; i < embedded.size(); i++) {
                    PGPSignature back = embedded.get(i);
                    if (back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING) {
                        back.init(new BcPGPContentVerifierBuilderProvider(), key);
                        if (back.verifyCertification(primary, key)) {
                            return true;
                        }
                    }
                }
            }
        } catch (PGPException | RuntimeException unusable) {
            return false;
        }
        return false;
    }

    private static PGPSignatureSubpacketVector hashed(PGPSignature signature) {
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        return hashed == null ? PGPSignatureSubpacketVector.fromSubpackets(List.of()) : hashed;
    }

    private static @Nullable PGPSignature newest(List<PGPSignature> all) {
        PGPSignature newest = null;
        for (PGPSignature each : all) {
            if (newest == null || each.getCreationTime().after(newest.getCreationTime())) {
                newest = each;
            }
        }
        return newest;
    }
}
