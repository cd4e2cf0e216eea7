/** The house's own rules. */
@NullMarked
package io.sunledger;

import org.jspecify.annotations.NullMarked;
