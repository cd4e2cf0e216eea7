/**
 * The log of events (办理留痕): every command appends its event in its own transaction, with who did what, when and why; the
 * database keeps each row that it changed, before and after, and refuses a transaction that changes one and tells nothing
 * (docs/decisions/0011).
 *
 * <p>Doors: {@link io.sunledger.history.EventLog} to append, {@link io.sunledger.history.Events} to read.
 */
@NullMarked
package io.sunledger.history;

import org.jspecify.annotations.NullMarked;
