package io.sunledger.evidence;

import io.sunledger.evidence.link.FetchLimits;
import io.sunledger.evidence.link.PageFetcher;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.AddressGuard;
import io.sunledger.platform.net.Addresses;
import io.sunledger.platform.net.Resolver;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** Makes the fetcher by configuration. */
@ApplicationScoped
class Fetching {
    @Produces
    @Singleton
    PageFetcher fetcher(Vertx vertx, OffLoop offLoop, LinksConfig config) {
        var limits = new FetchLimits(config.longest(), config.octets(), config.redirects(), config.name());
        Resolver resolver = host -> List.of(InetAddress.getAllByName(host));
        var guard = new AddressGuard(config.allowedNetworks().orElse(List.of()));
        return new PageFetcher(vertx, offLoop, new Addresses(guard, resolver), limits);
    }
}
