package eu.salvus.server.subscription;

import eu.salvus.warning.provider.Signing;
import eu.salvus.warning.source.DoorException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds a document of a centre to its OpenPGP signature. */
@Component
class DocumentSignature {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSignature.class);

    private final CentreKeys keys;

    DocumentSignature(CentreKeys keys) {
        this.keys = keys;
    }

    /** What lies beside a document. */
    interface Beside {

        /** Its detached signature; null when there is none. */
        byte @Nullable [] signature() throws DoorException;
    }

    /**
     * Lets a document pass that its centre signed, or that comes from a centre that does not sign.
     *
     * @param announced the signature that was announced with it; null where none was. What lies beside the document counts where this one is not good, for
     *     it may have been made anew since
     * @return whether it is signed by a key that the centre is known by
     * @throws WrongDocument when it is not signed as it has to be; {@link Trouble} says how not
     * @throws DoorException when the signature, or who the centre is, cannot be had
     */
    boolean check(FollowedCentre centre, URI address, byte[] document, @Nullable String announced, Beside beside)
            throws DoorException, WrongDocument {
        CentreTrust trust = keys.of(centre);
        if (trust.asksNothing()) {
            return false;
        }
        if (announced != null && isBy(trust, document, announced)) {
            return true;
        }
        byte[] signature = beside.signature();
        if (signature == null && announced != null) {
            signature = announced.getBytes(StandardCharsets.UTF_8);
        }
        if (signature == null) {
            if (trust.signs()) {
                throw refused(address, Trouble.UNSIGNED);
            }
            return false;
        }
        if (trust.keys().check(document, signature) == Signing.VALID) {
            return true;
        }
        // The centre may have prolonged its key, or could not be asked for it before.
        CentreKeys.Look look = keys.again(centre);
        Signing signing = look.trust().keys().check(document, signature);
        @Nullable
        Trouble trouble = switch (signing) {
            case VALID -> null;
            case FOREIGN_KEY -> foreign(look);
            case NO_KEY, KEY_NOT_FETCHED -> Trouble.KEY_MISSING;
            default -> Trouble.WRONG_SIGNATURE;
        };
        if (trouble != null) {
            throw refused(address, trouble);
        }
        return true;
    }

    /**
     * Whether a centre signed a document at a time, as far as its keys are known.
     *
     * @param when to the second
     * @throws WrongDocument when the centre may not be trusted
     * @throws DoorException when who the centre is cannot be had
     */
    boolean isSigned(FollowedCentre centre, byte[] document, String signature, Instant when)
            throws DoorException, WrongDocument {
        CentreTrust trust = keys.of(centre);
        return !trust.asksNothing()
                && trust.keys().signedAt(document, signature.getBytes(StandardCharsets.UTF_8), when);
    }

    private static boolean isBy(CentreTrust trust, byte[] document, String signature) {
        return trust.keys().check(document, signature.getBytes(StandardCharsets.UTF_8)) == Signing.VALID;
    }

    private static Trouble foreign(CentreKeys.Look look) {
        if (look.others()) {
            return Trouble.KEY_CHANGED;
        }
        boolean all =
                look.trust().keys().fingerprints().containsAll(look.trust().fingerprints());
        return all ? Trouble.WRONG_SIGNATURE : Trouble.KEY_MISSING;
    }

    private static WrongDocument refused(URI address, Trouble trouble) {
        LOG.warn("the document {} of a centre is not taken: {}", address, trouble);
        return new WrongDocument(trouble);
    }
}
