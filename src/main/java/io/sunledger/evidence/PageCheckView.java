package io.sunledger.evidence;

import io.sunledger.evidence.domain.LinkFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One look at a linked page. */
@Type("PageCheck")
public record PageCheckView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID evidenceId,
        @NonNull Instant at,
        @Nullable Integer status,
        @Nullable LinkFailure failure,
        @NonNull String finalUrl,
        @Nullable String title,
        @Nullable String hash,
        @Nullable LocalDate publishedOn) {}
