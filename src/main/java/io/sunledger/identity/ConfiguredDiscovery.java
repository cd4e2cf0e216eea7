package io.sunledger.identity;

import io.sunledger.identity.discovery.Discovery;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.AddressGuard;
import io.sunledger.platform.net.Addresses;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** Makes by configuration what asks providers. */
@ApplicationScoped
class ConfiguredDiscovery {
    @Produces
    @Singleton
    Discovery discovery(Vertx vertx, OffLoop offLoop, IdentityConfig config) {
        var guard = new AddressGuard(config.allowedNetworks().orElse(List.of()));
        var addresses = new Addresses(guard, host -> List.of(InetAddress.getAllByName(host)));
        return new Discovery(vertx, offLoop, addresses, config.patience());
    }
}
