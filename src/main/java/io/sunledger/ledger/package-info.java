/**
 * The units' registers (台账): occurrences from which time limits run, and dated records that count for frequencies and targets.
 *
 * <p>Doors: {@link io.sunledger.ledger.Occurrences} for time limits, {@link io.sunledger.ledger.LedgerEntries} for records,
 * {@link io.sunledger.ledger.LedgerStanding} for what they come to.
 *
 * <p>Invariants: a due date rests on the notices of its time and says so step by step; a notice that comes later moves those that
 * still run and leaves its trace; whether a limit is met is never stored, the moments say it; what was recorded by mistake is
 * struck, with the reason, and kept.
 */
@NullMarked
package io.sunledger.ledger;

import org.jspecify.annotations.NullMarked;
