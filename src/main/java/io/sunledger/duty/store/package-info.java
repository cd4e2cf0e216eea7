/** Where duties are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.duty.store;

import org.jspecify.annotations.NullMarked;
