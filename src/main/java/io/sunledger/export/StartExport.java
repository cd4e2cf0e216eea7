package io.sunledger.export;

import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.export.domain.LedgerSubject;
import org.jspecify.annotations.Nullable;

/** Have a ledger written into a file. */
public record StartExport(
        LedgerSubject of, LedgerFormat format, @Nullable String idempotencyKey) {}
