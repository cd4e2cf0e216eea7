/** Holidays and working days over GraphQL and REST. */
@NullMarked
package io.sunledger.calendar.web;

import org.jspecify.annotations.NullMarked;
