/** Higher plans over GraphQL and REST. */
@NullMarked
package io.sunledger.lineage.web;

import org.jspecify.annotations.NullMarked;
