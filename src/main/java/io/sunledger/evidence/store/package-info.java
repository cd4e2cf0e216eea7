/** Where evidence is kept, and the queries that make views of it. */
@NullMarked
package io.sunledger.evidence.store;

import org.jspecify.annotations.NullMarked;
