/** Where the registry is kept, and the queries that make views of it. */
@NullMarked
package io.sunledger.unit.store;

import org.jspecify.annotations.NullMarked;
