/** How many requests a client may make in a while: so many at once, and so many more as time goes by. */
@NullMarked
package io.sunledger.platform.rate;

import org.jspecify.annotations.NullMarked;
