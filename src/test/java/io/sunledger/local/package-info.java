/**
 * What a production site brings along itself, started here on nothing but a JDK: a PostgreSQL and an identity
 * provider, each a child process. Test scope, so that no byte of it is in the production artifact
 * (docs/decisions, how embedded parts are kept out of production).
 *
 * <p>Everything that is downloaded or made lies in {@code .local/}; deleting that folder is a fresh start.
 */
@NullMarked
package io.sunledger.local;

import org.jspecify.annotations.NullMarked;
