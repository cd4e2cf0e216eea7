@NullMarked
package io.sunledger.history;

import org.jspecify.annotations.NullMarked;
