/** What the GraphQL adapters share: user errors, connections, limits, error codes. */
@NullMarked
package io.sunledger.platform.graphql;

import org.jspecify.annotations.NullMarked;
