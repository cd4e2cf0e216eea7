/** Writes bindings, sessions and tokens, and the queries on them. */
@NullMarked
package io.sunledger.wechat.store;

import org.jspecify.annotations.NullMarked;
