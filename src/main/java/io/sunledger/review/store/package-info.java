/** Writes close-outs and look-backs, and the queries that make views of them. */
@NullMarked
package io.sunledger.review.store;

import org.jspecify.annotations.NullMarked;
