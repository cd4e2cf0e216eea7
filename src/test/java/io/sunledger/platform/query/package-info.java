@NullMarked
package io.sunledger.platform.query;

import org.jspecify.annotations.NullMarked;
