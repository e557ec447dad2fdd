package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a network and its inventories know an asset, so that it is found again.
 *
 * @param hostName its name on the network
 * @param ipAddresses its addresses, IPv4 or IPv6
 * @param macAddresses the addresses of its network cards, lower case with colons, such as {@code 00:1b:63:84:45:e6}
 */
public record NetworkIdentity(@Nullable String hostName, List<String> ipAddresses, List<String> macAddresses) {
    /** Nothing is stated. */
    public static final NetworkIdentity UNKNOWN = new NetworkIdentity(null, List.of(), List.of());

    /** Copies the lists. */
    public NetworkIdentity {
        ipAddresses = List.copyOf(ipAddresses);
        macAddresses = List.copyOf(macAddresses);
    }
}
