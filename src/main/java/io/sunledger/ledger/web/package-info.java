/** The registers over GraphQL and REST. */
@NullMarked
package io.sunledger.ledger.web;

import org.jspecify.annotations.NullMarked;
