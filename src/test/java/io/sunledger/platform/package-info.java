@NullMarked
package io.sunledger.platform;

import org.jspecify.annotations.NullMarked;
