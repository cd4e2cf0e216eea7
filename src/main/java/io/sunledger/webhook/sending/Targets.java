package io.sunledger.webhook.sending;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.Addresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Which targets may be called: those with public addresses, over TLS; those of networks that the configuration names, as they are. */
public final class Targets {
    private final OffLoop offLoop;
    private final Addresses addresses;

    public Targets(OffLoop offLoop, Addresses addresses) {
        this.offLoop = offLoop;
        this.addresses = addresses;
    }

    /** The address to connect to; null where the target may not be called, or its name leads nowhere. */
    public Uni<@Nullable InetAddress> address(Target target) {
        return offLoop.run(() -> checked(target));
    }

    private @Nullable InetAddress checked(Target target) {
        try {
            var address = addresses.checked(target.host());
            return address == null || !target.isEncrypted() && !addresses.trusts(address) ? null : address;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
