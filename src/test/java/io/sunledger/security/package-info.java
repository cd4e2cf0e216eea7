/** Who gets in, over both protocols. */
@NullMarked
package io.sunledger.security;

import org.jspecify.annotations.NullMarked;
