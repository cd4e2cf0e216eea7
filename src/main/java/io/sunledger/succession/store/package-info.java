/** Where carried duties are kept, and the queries that make lineages of them. */
@NullMarked
package io.sunledger.succession.store;

import org.jspecify.annotations.NullMarked;
