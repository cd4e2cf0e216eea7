package io.sunledger.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "sunledger.webhooks")
public interface WebhookConfig {
    /** Networks in CIDR form whose receivers may be called although they are not public, and without TLS. */
    Optional<List<String>> allowedNetworks();

    /** In {@code source} of every event, before the government's code. */
    @WithDefault("urn:sunledger")
    String source();

    /** How long one request may take. */
    @WithDefault("10S")
    Duration patience();

    /** The pauses between tries: somewhat more than three days together. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> pauses();

    /** A subscription for which there was nothing but failures for so long is stopped. */
    @WithDefault("5D")
    Duration stopAfter();

    /** How long a secret signs beside the one that took its place. */
    @WithDefault("24H")
    Duration secretOverlap();

    /** How long what was sent can be looked up and sent again. */
    @WithDefault("30D")
    Duration retention();

    /** How many subscriptions an account may have. */
    @WithDefault("20")
    int mostAnAccount();

    /** How many requests to one receiver may be on their way. */
    @WithDefault("10")
    int lane();

    /** How many requests of a node may be on their way. */
    @WithDefault("200")
    int inFlight();
}
