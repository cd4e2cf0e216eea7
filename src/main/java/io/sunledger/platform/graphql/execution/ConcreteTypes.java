package io.sunledger.platform.graphql.execution;

import graphql.TypeResolutionEnvironment;
import graphql.execution.ExecutionContext;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which type a view is of where the schema leaves it open; SmallRye tells it by the view's class alone. */
final class ConcreteTypes {
    private record Question(GraphQLType open, Class<?> view) {}

    private final Map<Question, GraphQLObjectType> answers = new ConcurrentHashMap<>();

    GraphQLObjectType of(Object view, GraphQLType open, ExecutionContext query) {
        return answers.computeIfAbsent(new Question(open, view.getClass()), asked -> resolve(view, open, query));
    }

    private static GraphQLObjectType resolve(Object view, GraphQLType open, ExecutionContext query) {
        TypeResolutionEnvironment environment = TypeResolutionParameters.newParameters()
                .value(view)
                .fieldType(open)
                .schema(query.getGraphQLSchema())
                .graphQLContext(query.getGraphQLContext())
                .build();
        return resolver(open, query).getType(environment);
    }

    private static TypeResolver resolver(GraphQLType open, ExecutionContext query) {
        var registry = query.getGraphQLSchema().getCodeRegistry();
        return open instanceof GraphQLInterfaceType type
                ? registry.getTypeResolver(type)
                : registry.getTypeResolver((GraphQLUnionType) open);
    }
}
