/** Which reads may go to a replica. */
@NullMarked
package io.sunledger.platform.replica;

import org.jspecify.annotations.NullMarked;
