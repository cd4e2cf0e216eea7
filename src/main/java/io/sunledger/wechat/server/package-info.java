/** How WeChat's server is asked who a code is of. */
@NullMarked
package io.sunledger.wechat.server;

import org.jspecify.annotations.NullMarked;
