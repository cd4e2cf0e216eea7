/** Where jobs are kept, and the query that goes through a ledger. */
@NullMarked
package io.sunledger.export.store;

import org.jspecify.annotations.NullMarked;
