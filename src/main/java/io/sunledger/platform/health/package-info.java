/**
 * Whether this node runs, has what it needs to begin, and may be sent requests. Who asks is answered from what is known already: a
 * database that hangs does not keep the answer.
 */
@NullMarked
package io.sunledger.platform.health;

import org.jspecify.annotations.NullMarked;
