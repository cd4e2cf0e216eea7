package io.sunledger.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A liaison officer (联络员) of a unit.
 *
 * @param from the first day; null: always
 * @param to the first day on which it is another; null: still
 */
@Name("Liaison")
public record LiaisonView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID unitId,
        @NonNull String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int version) {}
