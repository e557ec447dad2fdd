package eu.salvus.server.outgoing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from those of this machine, of its network, and of no machine (IANA's registries of special-purpose
 * addresses, RFC 6890). An address that carries another one inside, as translations and tunnels do, is judged by the one inside as well.
 */
final class PublicAddresses {

    private static final int IPV4 = 4;

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** All that was given to the public Internet of IPv6 so far (RFC 4291); whatever else there is, is none. */
    private static final Network UNICAST = Network.of("2000::/3");

    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final int NAT64_AT = 12;
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");
    private static final int SIX_TO_FOUR_AT = 2;

    private final List<Network> allowed;

    /** All but those of these networks, which are let through though they are not public. */
    PublicAddresses(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean mayBeAsked(InetAddress address) {
        // An IPv4 address mapped into IPv6 is given by the JDK as the IPv4 address it is.
        byte[] bytes = address.getAddress();
        return allowed.stream().anyMatch(network -> network.holds(bytes)) || isPublic(bytes);
    }

    private static boolean isPublic(byte[] bytes) {
        if (NAT64.holds(bytes)) {
            return isPublic(inside(bytes, NAT64_AT));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic(inside(bytes, SIX_TO_FOUR_AT));
        }
        boolean given = bytes.length == IPV4 || UNICAST.holds(bytes);
        return given && SPECIAL.stream().noneMatch(network -> network.holds(bytes));
    }

    private static byte[] inside(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, at + IPV4);
    }
}
