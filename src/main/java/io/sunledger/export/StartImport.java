package io.sunledger.export;

import org.jspecify.annotations.Nullable;

/**
 * Take in a ledger that was filled in.
 *
 * @param dryRun only tell what would change
 */
public record StartImport(
        String fileName, boolean dryRun, @Nullable String idempotencyKey) {}
