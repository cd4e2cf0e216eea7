/** Plans over GraphQL and REST. */
@NullMarked
package io.sunledger.plan.web;

import org.jspecify.annotations.NullMarked;
