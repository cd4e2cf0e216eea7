/** Where the registers are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.ledger.store;

import org.jspecify.annotations.NullMarked;
