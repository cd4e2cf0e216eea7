/** Events over GraphQL and REST. */
@NullMarked
package io.sunledger.history.web;

import org.jspecify.annotations.NullMarked;
