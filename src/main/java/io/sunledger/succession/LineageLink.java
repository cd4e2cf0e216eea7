package io.sunledger.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty in the lineage of one that was asked for.
 *
 * @param carriedAt when it took over an earlier one; null: it is the first of its line
 */
public record LineageLink(
        UUID asked,
        UUID duty,
        UUID plan,
        UUID task,
        int year,
        LocalDate issuedOn,
        @Nullable Instant carriedAt,
        @Nullable UUID carriedTo,
        @Nullable Instant closedAt,
        @Nullable Instant withdrawnAt) {}
