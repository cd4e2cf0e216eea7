/** A whole year of a real plan, played by its office and all of its units over both protocols. */
@NullMarked
package io.sunledger.year;

import org.jspecify.annotations.NullMarked;
