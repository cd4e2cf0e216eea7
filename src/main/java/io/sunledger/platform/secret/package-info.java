/** Secrets that are kept in the database, sealed with a key that the database does not have. */
@NullMarked
package io.sunledger.platform.secret;

import org.jspecify.annotations.NullMarked;
