package io.sunledger.platform.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether requests may be sent to this node. */
@Readiness
@ApplicationScoped
class Ready implements AsyncHealthCheck {
    private final ReadyState state;

    Ready(ReadyState state) {
        this.state = state;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var hears = state.hears();
        var migrated = state.isMigrated();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("database")
                        .status(hears && migrated)
                        .withData("hears", hears)
                        .withData("migrated", migrated)
                        .build());
    }
}
