package io.sunledger.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the box by configuration. */
@ApplicationScoped
class ConfiguredSecrets {
    @Produces
    @Singleton
    SecretBox secretBox(SecretsConfig config) {
        return new SecretBox(config.keys());
    }
}
