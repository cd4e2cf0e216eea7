package io.sunledger.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.8.9.1",
                "169.254.169.254",
                "169.254.0.23",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::"
            })
    void an_address_that_is_not_public_is_not_asked(String address) throws UnknownHostException {
        assertThat(guard.allows(InetAddress.getByName(address))).isFalse();
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
                "183.63.1.1",
                "198.20.0.0",
                "223.255.255.255",
                "240e::1",
                "2408::1",
                "2001:250::1"
            })
    void a_public_address_is(String address) throws UnknownHostException {
        assertThat(guard.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_intranet_is_asked_where_the_configuration_says_so_and_nothing_beside_it() throws UnknownHostException {
        var intranet = new AddressGuard(List.of("10.20.0.0/16", "192.168.3.7", "fd12::/16"));

        assertThat(intranet.allows(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(intranet.allows(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(intranet.allows(InetAddress.getByName("192.168.3.7"))).isTrue();
        assertThat(intranet.allows(InetAddress.getByName("192.168.3.8"))).isFalse();
        assertThat(intranet.allows(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(intranet.allows(InetAddress.getByName("fd13::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.cn", "10.0.0.0/x", "fd00::/129"})
    void a_network_that_is_none_stops_the_start(String text) {
        assertThatThrownBy(() -> new AddressGuard(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
