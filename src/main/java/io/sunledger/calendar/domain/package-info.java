/** What is entered of holidays, and what may be wrong with it; plain Java. */
@NullMarked
package io.sunledger.calendar.domain;

import org.jspecify.annotations.NullMarked;
