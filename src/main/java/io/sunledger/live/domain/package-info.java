/** Which changes make what of the phones' copy old. */
@NullMarked
package io.sunledger.live.domain;

import org.jspecify.annotations.NullMarked;
