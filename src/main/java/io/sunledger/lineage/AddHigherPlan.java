package io.sunledger.lineage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say that a plan implements a document of a higher level.
 *
 * @param number 发文字号; null where it has none
 */
public record AddHigherPlan(
        UUID plan,
        @Nullable String number,
        String title,
        @Nullable String issuer,
        @Nullable Integer year,
        @Nullable String idempotencyKey) {}
