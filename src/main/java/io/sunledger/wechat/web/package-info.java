/** Sign-in over REST, bindings over both protocols. */
@NullMarked
package io.sunledger.wechat.web;

import org.jspecify.annotations.NullMarked;
