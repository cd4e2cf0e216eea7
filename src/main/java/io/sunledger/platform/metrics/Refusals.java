package io.sunledger.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

/** Counts tokens that were not accepted: because of what they are, or because the identity provider could not be asked. */
@ApplicationScoped
class Refusals {
    private final Counter byToken;
    private final Counter byProvider;

    Refusals(MeterRegistry registry) {
        this.byToken = counter(registry, "token");
        this.byProvider = counter(registry, "provider");
    }

    private static Counter counter(MeterRegistry registry, String why) {
        return Counter.builder("sunledger.tokens.refused")
                .description(
                        "Tokens that were not accepted: because of the token, or because the provider did not answer")
                .tag("why", why)
                .register(registry);
    }

    void begin(@Observes StartupEvent started) {
        // made now: there are series before anything is refused
    }

    void failed(@ObservesAsync AuthenticationFailureEvent event) {
        (isOfProvider(event.getAuthenticationFailure()) ? byProvider : byToken).increment();
    }

    private static boolean isOfProvider(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
