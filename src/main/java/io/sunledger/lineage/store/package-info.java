/** Where higher plans are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.lineage.store;

import org.jspecify.annotations.NullMarked;
