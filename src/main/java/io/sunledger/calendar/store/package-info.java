/** Where the holidays that governments enter are kept. */
@NullMarked
package io.sunledger.calendar.store;

import org.jspecify.annotations.NullMarked;
