/** The registry over GraphQL and REST. */
@NullMarked
package io.sunledger.unit.web;

import org.jspecify.annotations.NullMarked;
