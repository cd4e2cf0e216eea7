/** Where plans are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.plan.store;

import org.jspecify.annotations.NullMarked;
