package eu.salvus.warning.stix;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A name that only its bearer can lead back to itself: the same for the same purpose, so that sightings can be counted, and another for another
 * purpose, so that they cannot be joined.
 *
 * @param id of the identity, such as {@code identity--…}
 */
public record Pseudonym(String id) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final int VERSION = 4;

    /**
     * The pseudonym of an organisation for a purpose.
     *
     * @param secret of the organisation, 32 bytes at least, which never leaves it
     * @param purpose such as the address of a collection and the year
     * @throws IllegalArgumentException when the secret is too short to hide anything
     */
    public static Pseudonym of(byte[] secret, String purpose) {
        return new Pseudonym(objectId(secret, "identity", purpose));
    }

    /**
     * The id of an object that is the same each time it is told of, and that only whoever holds the secret can lead back to what it tells of.
     *
     * @param secret of the organisation, 32 bytes at least, which never leaves it
     * @param type of the object, such as {@code sighting}
     * @param purpose what it is of
     * @throws IllegalArgumentException when the secret is too short to hide anything
     */
    public static String objectId(byte[] secret, String type, String purpose) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the secret has " + secret.length + " bytes; give " + SHORTEST_SECRET + " at least");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return type + "--" + Uuids.shaped(hash, VERSION);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The identity it stands for, as others see it: a health care organisation without a name. */
    public StixObject identity(Common common) {
        return StixObject.made(object -> {
            new Common(id, common.createdBy(), common.created(), common.modified(), common.tlp())
                    .write("identity", object);
            object.put("name", "A health care organisation");
            object.put("identity_class", "organization");
            object.putArray("sectors").add("healthcare");
        });
    }
}
