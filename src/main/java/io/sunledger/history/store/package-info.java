/** Where events are kept. */
@NullMarked
package io.sunledger.history.store;

import org.jspecify.annotations.NullMarked;
