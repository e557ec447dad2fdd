package eu.salvus.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "::ffff:0:a00:1",
                "100::1",
                "4000::1",
                "ff02::1"
            })
    void thisMachineItsNetworkAndWhatIsNoMachineAreNotAsked(String address) {
        assertThat(addresses.mayBeAsked(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void theInternetIs(String address) {
        assertThat(addresses.mayBeAsked(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aNetworkOfTheSettingsIsLetThroughAndNoOther() {
        PublicAddresses some = new PublicAddresses(List.of(Network.of("10.20.0.0/14"), Network.of("fd00::7")));
        assertThat(some.mayBeAsked(InetAddress.ofLiteral("10.23.255.255"))).isTrue();
        assertThat(some.mayBeAsked(InetAddress.ofLiteral("10.24.0.0"))).isFalse();
        assertThat(some.mayBeAsked(InetAddress.ofLiteral("fd00::7"))).isTrue();
        assertThat(some.mayBeAsked(InetAddress.ofLiteral("fd00::8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "intranet", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0/8/8"})
    void whatIsNoNetworkIsNamed(String text) {
        assertThatThrownBy(() -> Network.of(text)).hasMessageContaining("“" + text + "” is no network");
    }
}
