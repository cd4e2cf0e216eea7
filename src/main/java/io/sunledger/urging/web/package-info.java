/** Urging over GraphQL and REST. */
@NullMarked
package io.sunledger.urging.web;

import org.jspecify.annotations.NullMarked;
