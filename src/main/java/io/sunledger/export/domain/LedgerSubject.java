package io.sunledger.export.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger.
 *
 * @param id of the plan, the unit or the reporting period
 * @param year of a unit's plans; null for the other kinds
 */
public record LedgerSubject(
        LedgerKind kind, UUID id, @Nullable Integer year) {}
