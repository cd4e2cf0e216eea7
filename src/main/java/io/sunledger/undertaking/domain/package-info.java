/** Receipts, measures and hand-overs, and what may be done to them. */
@NullMarked
package io.sunledger.undertaking.domain;

import org.jspecify.annotations.NullMarked;
