/**
 * Answers what is asked below a root field, level by level and for all things of a level at once (docs/decisions/0017): a
 * {@link io.sunledger.platform.graphql.execution.Run} goes from a {@link io.sunledger.platform.graphql.execution.Selection} to
 * the ones inside it and fills {@link io.sunledger.platform.graphql.execution.ObjectValue}s. graphql-java parses, validates and
 * coerces before, SmallRye resolves the root fields; how a field is got is read from SmallRye's own model.
 */
@NullMarked
package io.sunledger.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
