package io.sunledger.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Resolves a name once and checks all that it leads to: who connects must connect to the very address that is answered. */
public final class Addresses {
    private final AddressGuard guard;
    private final Resolver resolver;

    public Addresses(AddressGuard guard, Resolver resolver) {
        this.guard = guard;
        this.resolver = resolver;
    }

    /**
     * The address to connect to; null where any that the name leads to is forbidden. It waits for the name server.
     *
     * @throws UnknownHostException where the name leads nowhere
     */
    public @Nullable InetAddress checked(String host) throws UnknownHostException {
        var addresses = resolver.addresses(host);
        return addresses.stream().allMatch(guard::allows) ? addresses.get(0) : null;
    }

    /** Whether the configuration names this address as one of its own networks'. */
    public boolean trusts(InetAddress address) {
        return guard.trusts(address);
    }
}
