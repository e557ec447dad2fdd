package eu.salvus.server.outgoing;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike, such as {@code 10.0.0.0/8}.
 *
 * @param address of four or sixteen bytes
 * @param prefix how many of its bits count
 */
record Network(byte[] address, int prefix) {

    Network {
        address = address.clone();
    }

    /**
     * Reads a network, or one address.
     *
     * @param text digits only: no name is looked up
     * @throws IllegalArgumentException when it is neither
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] bytes = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            int bits = bytes.length * Byte.SIZE;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException(text);
            }
            return new Network(bytes, prefix);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no network: write it like 10.0.0.0/8 or fd00::/8", wrong);
        }
    }

    boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = prefix % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest) & 0xff;
        return rest == 0 || (address[whole] & mask) == (other[whole] & mask);
    }
}
