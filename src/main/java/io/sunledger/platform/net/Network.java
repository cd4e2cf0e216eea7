package io.sunledger.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR form (RFC 4632).
 *
 * @param address its first address, 4 or 16 octets
 * @param prefix how many bits all addresses of the range share
 */
record Network(byte[] address, int prefix) {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    /** @param text such as {@code 10.0.0.0/8}; without a prefix it is the one address */
    static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("no network: " + text);
        }
        try {
            var address = InetAddress.getByName(parts[0]).getAddress();
            var prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > address.length * 8) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new Network(address, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no network: " + text, e);
        }
    }

    boolean contains(InetAddress other) {
        var octets = other.getAddress();
        if (octets.length != address.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> bit % 8;
            if (((octets[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
