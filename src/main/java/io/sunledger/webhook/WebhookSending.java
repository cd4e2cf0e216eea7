package io.sunledger.webhook;

import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.AddressGuard;
import io.sunledger.platform.net.Addresses;
import io.sunledger.webhook.sending.Courier;
import io.sunledger.webhook.sending.Targets;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** Makes by configuration what sends. */
@ApplicationScoped
class WebhookSending {
    @Produces
    @Singleton
    Targets targets(OffLoop offLoop, WebhookConfig config) {
        var guard = new AddressGuard(config.allowedNetworks().orElse(List.of()));
        return new Targets(offLoop, new Addresses(guard, host -> List.of(InetAddress.getAllByName(host))));
    }

    @Produces
    @Singleton
    Courier courier(Vertx vertx, Targets targets, WebhookConfig config) {
        return new Courier(vertx, targets, config.patience());
    }
}
