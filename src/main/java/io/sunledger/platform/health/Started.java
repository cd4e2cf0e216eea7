package io.sunledger.platform.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started is who has seen the schema once. */
@Startup
@ApplicationScoped
class Started implements AsyncHealthCheck {
    private final SchemaWatch schema;
    private volatile boolean once;

    Started(SchemaWatch schema) {
        this.schema = schema;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        once = once || schema.isUpToDate();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("schema").status(once).build());
    }
}
