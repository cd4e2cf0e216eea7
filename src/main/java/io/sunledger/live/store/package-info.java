/** Reads the log in the order of commits. */
@NullMarked
package io.sunledger.live.store;

import org.jspecify.annotations.NullMarked;
