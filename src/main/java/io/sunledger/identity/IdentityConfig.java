package io.sunledger.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who says which identity providers are trusted, and where those may be. */
@ConfigMapping(prefix = "sunledger.identity")
public interface IdentityConfig {
    /** The code of the government that runs this installation: its administrators add providers. Without one nobody does. */
    Optional<String> operator();

    /** Networks in CIDR form in which a provider may be although they are not public, and without TLS. */
    Optional<List<String>> allowedNetworks();

    /** How long a provider may take to describe itself. */
    @WithDefault("10S")
    Duration patience();

    /** How often a node that does not hear of changes asks which providers are trusted. */
    @WithDefault("10S")
    Duration check();
}
