package eu.salvus.warning.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs made of something, so that the same gives the same (RFC 9562). */
final class Uuids {
    private static final int BYTES = 16;
    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;

    private Uuids() {}

    /** Version 5: by SHA-1 of a name in a namespace. */
    static UUID named(UUID namespace, String name) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-1");
            hash.update(bytes.array());
            return shaped(hash.digest(name.getBytes(StandardCharsets.UTF_8)), 5);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The first 16 bytes as a UUID of a version. */
    static UUID shaped(byte[] bytes, int version) {
        byte[] own = bytes.clone();
        own[VERSION_BYTE] = (byte) (own[VERSION_BYTE] & 0x0F | version << 4);
        own[VARIANT_BYTE] = (byte) (own[VARIANT_BYTE] & 0x3F | 0x80);
        ByteBuffer halves = ByteBuffer.wrap(own);
        return new UUID(halves.getLong(), halves.getLong());
    }
}
