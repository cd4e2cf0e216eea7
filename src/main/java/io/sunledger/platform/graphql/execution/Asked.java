package io.sunledger.platform.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** What a query asks of the value of one field. */
final class Asked {
    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final ExecutionContext query;
    private final Accesses accesses;
    private final MergedField field;
    private final Map<GraphQLObjectType, Selection> below = new HashMap<>();

    Asked(ExecutionContext query, Accesses accesses, MergedField field) {
        this.query = query;
        this.accesses = accesses;
        this.field = field;
    }

    ExecutionContext query() {
        return query;
    }

    MergedField field() {
        return field;
    }

    /** What is asked of the things of this type that the value is or holds; fragments and directives are seen to. */
    synchronized Selection of(GraphQLObjectType type) {
        return below.computeIfAbsent(type, this::collected);
    }

    private Selection collected(GraphQLObjectType type) {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(query.getGraphQLSchema())
                .objectType(type)
                .fragments(query.getFragmentsByName())
                .variables(query.getCoercedVariables().toMap())
                .graphQLContext(query.getGraphQLContext())
                .build();
        var fields = new ArrayList<SelectedField>();
        COLLECTOR.collectFields(parameters, field).getSubFields().forEach((key, merged) -> {
            var definition = Introspection.getFieldDefinition(query.getGraphQLSchema(), type, merged.getName());
            fields.add(new SelectedField(
                    key,
                    accesses.of(type, merged.getName()),
                    definition,
                    Shape.of(definition.getType()),
                    new Asked(query, accesses, merged)));
        });
        return new Selection(type, accesses.identity(type), fields);
    }
}
