/** Deltas and live news over GraphQL, REST and server-sent events. */
@NullMarked
package io.sunledger.live.web;

import org.jspecify.annotations.NullMarked;
