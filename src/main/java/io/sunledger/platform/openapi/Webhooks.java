package io.sunledger.platform.openapi;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Merges every {@link DescribedWebhook} into the document when the service starts. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Webhooks implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var webhook : Arc.container().instance(Described.class).get().all()) {
            document.addWebhook(webhook.name(), webhook.item());
        }
    }

    /** Keeps the features' beans alive, which nobody injects. */
    @Unremovable
    @ApplicationScoped
    static class Described {
        private final Instance<DescribedWebhook> found;

        Described(Instance<DescribedWebhook> found) {
            this.found = found;
        }

        Iterable<DescribedWebhook> all() {
            return found;
        }
    }
}
