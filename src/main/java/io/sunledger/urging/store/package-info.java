/** Where sheets, steps and pauses are kept, and what is due to be urged. */
@NullMarked
package io.sunledger.urging.store;

import org.jspecify.annotations.NullMarked;
