/** GraphQL over HTTP: statuses, limits, admission. */
@NullMarked
package io.sunledger.platform.graphql;

import org.jspecify.annotations.NullMarked;
