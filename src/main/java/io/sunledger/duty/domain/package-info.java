/** What a unit owes, and how duties follow a plan; plain Java. */
@NullMarked
package io.sunledger.duty.domain;

import org.jspecify.annotations.NullMarked;
