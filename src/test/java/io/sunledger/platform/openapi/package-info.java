@NullMarked
package io.sunledger.platform.openapi;

import org.jspecify.annotations.NullMarked;
