/**
 * Reads from a streaming replica, where there is one: only by requests that change nothing, and only what the replica proves to be
 * as new as all that this node has heard of (docs/decisions/0029).
 */
@NullMarked
package io.sunledger.platform.replica;

import org.jspecify.annotations.NullMarked;
