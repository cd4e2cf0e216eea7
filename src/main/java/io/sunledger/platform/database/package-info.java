/**
 * The service's connections to PostgreSQL, and what becomes of them when its server goes and another one takes its place
 * (docs/decisions/0029).
 */
@NullMarked
package io.sunledger.platform.database;

import org.jspecify.annotations.NullMarked;
