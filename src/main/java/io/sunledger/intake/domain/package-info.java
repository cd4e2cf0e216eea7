/** The draft, and what a clerk may do to it. */
@NullMarked
package io.sunledger.intake.domain;

import org.jspecify.annotations.NullMarked;
