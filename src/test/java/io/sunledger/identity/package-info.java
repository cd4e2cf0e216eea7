@NullMarked
package io.sunledger.identity;

import org.jspecify.annotations.NullMarked;
