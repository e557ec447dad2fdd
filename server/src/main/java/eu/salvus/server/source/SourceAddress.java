package eu.salvus.server.source;

import eu.salvus.server.RefusedException;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Redirects;
import java.net.URI;

/** The address of a source as people write it. */
final class SourceAddress {

    private static final int LONGEST = 1000;
    private static final int BAD_REQUEST = 400;

    private SourceAddress() {}

    /**
     * Reads it.
     *
     * @param text {@code example.org} or an address
     * @throws RefusedException when it is neither, or may not be asked
     */
    static URI of(String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new RefusedException(BAD_REQUEST, "source-address", written.isEmpty() ? "" : LONGEST);
        }
        try {
            URI address = URI.create(written.contains("://") ? written : "https://" + written);
            Redirects.check(address);
            return address.getRawFragment() == null
                    ? address
                    : URI.create(
                            address.toString().substring(0, address.toString().indexOf('#')));
        } catch (IllegalArgumentException | DoorException wrong) {
            throw new RefusedException(BAD_REQUEST, "source-address", written);
        }
    }

    /** An address to be told for ever: its query may hold a key, and is left out. */
    static String withoutSecrets(URI address) {
        String whole = address.toString();
        int query = whole.indexOf('?');
        return query < 0 ? whole : whole.substring(0, query) + "?…";
    }
}
