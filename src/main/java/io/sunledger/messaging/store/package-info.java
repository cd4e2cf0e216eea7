/** Where contacts, messages and letters are kept, and the queries that make views of them. */
@NullMarked
package io.sunledger.messaging.store;

import org.jspecify.annotations.NullMarked;
