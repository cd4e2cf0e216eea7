package io.sunledger.platform.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be asked: those that are public by the registries of special addresses (RFC 6890), and the networks that
 * the configuration allows, such as an intranet's.
 */
public final class AddressGuard {
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // shared by carriers; some clouds answer with their machines' secrets there
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
                    // Teredo, documentation and 6to4: the latter leads to any IPv4 address
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    /** All public IPv6 addresses are in here; loopback, link-local, unique local and mapped ones are not. */
    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    private final List<Network> allowed;

    /** @param allowed networks in CIDR form that may be asked although they are not public */
    public AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    public boolean allows(InetAddress address) {
        return trusts(address) || isPublic(address);
    }

    /** Whether the configuration allows it, public or not. */
    public boolean trusts(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return SPECIAL.stream().noneMatch(network -> network.contains(address))
                && (!(address instanceof Inet6Address) || GLOBAL_IPV6.contains(address));
    }
}
