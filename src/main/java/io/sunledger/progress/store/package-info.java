/** Where reports are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.progress.store;

import org.jspecify.annotations.NullMarked;
