package io.sunledger.plan;

import io.sunledger.kernel.Disclosure;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A plan as it stands. */
@Type("Plan")
public record PlanView(
        @Id @NonNull UUID id,
        int version,
        @NonNull String title,
        int year,
        @Nullable String jurisdiction,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @NonNull LocalDate issuedOn,
        @Nullable Disclosure disclosure,
        @NonNull Instant enteredAt,
        @Nullable Instant amendedAt)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
