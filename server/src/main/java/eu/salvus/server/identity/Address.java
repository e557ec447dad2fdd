package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, as it is counted: of IPv6 the network of 64 bits, for one machine has all of it. */
final class Address {

    private static final int V6_BYTES = 16;
    private static final int V6_NETWORK_BYTES = 8;

    private Address() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String remote) {
        try {
            // Numbers only: no name is looked up.
            byte[] bytes = InetAddress.ofLiteral(remote).getAddress();
            if (bytes.length != V6_BYTES) {
                return remote;
            }
            Arrays.fill(bytes, V6_NETWORK_BYTES, V6_BYTES, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException unreadable) {
            return remote;
        }
    }
}
