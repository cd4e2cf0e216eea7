@NullMarked
package io.sunledger.unit;

import org.jspecify.annotations.NullMarked;
