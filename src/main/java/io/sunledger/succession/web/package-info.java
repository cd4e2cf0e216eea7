/** Carrying over and lineages over GraphQL and REST. */
@NullMarked
package io.sunledger.succession.web;

import org.jspecify.annotations.NullMarked;
