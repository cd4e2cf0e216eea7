/** Duties and their counts over GraphQL and REST. */
@NullMarked
package io.sunledger.duty.web;

import org.jspecify.annotations.NullMarked;
