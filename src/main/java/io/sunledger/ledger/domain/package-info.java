/** What units record, and what may be wrong with it; plain Java. */
@NullMarked
package io.sunledger.ledger.domain;

import org.jspecify.annotations.NullMarked;
