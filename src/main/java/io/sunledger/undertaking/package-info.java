/**
 * How a unit undertakes what it owes (承办): it receives the duty (签收), divides it into measures (措施), and hands it over from one
 * officer to another (交接).
 *
 * <p>Doors: {@link io.sunledger.undertaking.Receipts}, {@link io.sunledger.undertaking.Measures}, {@link
 * io.sunledger.undertaking.HandOvers}.
 *
 * <p>Invariants: a duty is received once, and a second receipt tells the first; who received it is responsible for it within the
 * unit until a successor has confirmed that it takes it over; a duty is in one open hand-over at most; a hand-over whose every item
 * is answered is complete and on record with the office; a measure is due no later than its duty.
 */
@NullMarked
package io.sunledger.undertaking;

import org.jspecify.annotations.NullMarked;
