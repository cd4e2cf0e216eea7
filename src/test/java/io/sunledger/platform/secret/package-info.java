@NullMarked
package io.sunledger.platform.secret;

import org.jspecify.annotations.NullMarked;
