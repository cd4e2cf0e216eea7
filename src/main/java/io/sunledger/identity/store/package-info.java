/** Writes identity providers, and reads them into views. */
@NullMarked
package io.sunledger.identity.store;

import org.jspecify.annotations.NullMarked;
