/**
 * Ledgers as files (任务台账导出、导入): of a plan, of a unit's year, of a reporting period; as XLSX, as offices print and fill it in, as
 * CSV or as NDJSON. An XLSX or CSV that was exported is taken in again: what a unit wrote into it becomes drafts of its reports.
 *
 * <p>Doors: {@link io.sunledger.export.Exports} and {@link io.sunledger.export.Imports} for jobs, {@link
 * io.sunledger.export.ImportFindings} for what became of each row, {@link io.sunledger.export.LedgerStreams} for who reads while it is written.
 *
 * <p>Invariants: a file has what its maker might read at that moment, and nobody else sees the job; it is written in constant memory; a
 * file that comes back as it went changes nothing; a row that cannot be taken is told with its place and stops no other; what is
 * taken in goes through {@link io.sunledger.progress.Reports}, with its rules and rights (docs/decisions/0020).
 */
@NullMarked
package io.sunledger.export;

import org.jspecify.annotations.NullMarked;
