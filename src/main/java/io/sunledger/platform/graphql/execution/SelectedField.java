package io.sunledger.platform.graphql.execution;

import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;

/**
 * One field of a selection.
 *
 * @param key under which the answer has it
 */
record SelectedField(String key, Access access, GraphQLFieldDefinition definition, Shape shape, Asked asked) {
    /** Its arguments, coerced and with their defaults. */
    Map<String, Object> arguments() {
        if (definition.getArguments().isEmpty()) {
            return Map.of();
        }
        var query = asked.query();
        return ValuesResolver.getArgumentValues(
                query.getGraphQLSchema().getCodeRegistry(),
                definition.getArguments(),
                asked.field().getArguments(),
                query.getCoercedVariables(),
                query.getGraphQLContext(),
                query.getLocale());
    }
}
