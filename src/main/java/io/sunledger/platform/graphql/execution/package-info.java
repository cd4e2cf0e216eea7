/**
 * Answers what is asked below a root field, level by level and for all things of a level at once (docs/decisions/0017): a
 * {@link io.sunledger.platform.graphql.execution.Run} goes from a {@link io.sunledger.platform.graphql.execution.Selection} to
 * the ones inside it and fills {@link io.sunledger.platform.graphql.execution.ObjectValue}s. graphql-java parses, validates and
 * coerces before, SmallRye resolves the root fields; how a field is got is read from SmallRye's own model.
 *
 * <p>Before it does, {@link io.sunledger.platform.graphql.execution.Subtrees} looks whether one statement can answer a field and
 * all below it (docs/decisions/0023): {@link io.sunledger.platform.graphql.execution.Joints} knows which fields hang on which, and
 * a {@link io.sunledger.platform.graphql.execution.Trial} finds it out.
 */
@NullMarked
package io.sunledger.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
