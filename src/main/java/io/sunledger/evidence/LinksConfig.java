package io.sunledger.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How linked pages are looked at. */
@ConfigMapping(prefix = "sunledger.evidence.links")
public interface LinksConfig {
    /** Networks in CIDR form that may be asked although they are not public, such as an intranet's. */
    Optional<List<String>> allowedNetworks();

    /** How long one page may take, with all redirects. */
    @WithDefault("10S")
    Duration longest();

    /** Octets of the largest page, unpacked. */
    @WithDefault("5000000")
    int octets();

    /** How many redirects are followed. */
    @WithDefault("5")
    int redirects();

    /** How many sites a node asks at the same time. */
    @WithDefault("10")
    int parallel();

    /** How long a site is left alone between two pages. */
    @WithDefault("2S")
    Duration pause();

    /** When to look again at a page that is there. */
    @WithDefault("7D")
    Duration living();

    /** When to look again at a page that is not there. */
    @WithDefault("1D")
    Duration dead();

    /** When to look again at a page that failed in a way that may pass. */
    @WithDefault("1H")
    Duration failed();

    /** By which the service tells sites who asks. */
    @WithDefault("Sunledger/1 (link check)")
    String name();
}
