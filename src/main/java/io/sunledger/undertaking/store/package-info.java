/** Where receipts, measures and hand-overs are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.undertaking.store;

import org.jspecify.annotations.NullMarked;
