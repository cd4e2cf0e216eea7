/** Exports and imports over REST and GraphQL. */
@NullMarked
package io.sunledger.export.web;

import org.jspecify.annotations.NullMarked;
