/** The rules of bindings and tokens; plain Java. */
@NullMarked
package io.sunledger.wechat.domain;

import org.jspecify.annotations.NullMarked;
