/** A duty that was carried over. */
@NullMarked
package io.sunledger.succession.domain;

import org.jspecify.annotations.NullMarked;
