/**
 * What is new: to clients that come back after a while, every change since a place in the log ({@link io.sunledger.live.Feed},
 * 增量同步), and to those that stay, a word when there is something to ask for anew ({@link io.sunledger.live.Live}, 实时通知).
 *
 * <p>Invariants: what a caller may not read, it does not hear of; nothing that was committed is passed over, in whatever order
 * transactions end (docs/delta.md).
 */
@NullMarked
package io.sunledger.live;

import org.jspecify.annotations.NullMarked;
