/** Receipts, measures and hand-overs over GraphQL and REST. */
@NullMarked
package io.sunledger.undertaking.web;

import org.jspecify.annotations.NullMarked;
