package io.sunledger.platform.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.List;
import java.util.Random;

/** Makes queries that fit the schema: some roots, below them any fields that need no arguments. */
final class AnyQuery {
    private static final List<String> ROOTS = List.of(
            "plan(id: $plan)",
            "duties(first: 4, filter: {planId: $plan})",
            "plans(first: 2)",
            "node(id: $duty)",
            "nodes(ids: $ids)",
            "units(first: 3)");
    private static final int DEEPEST = 5;
    private static final int MOST_ALIASES = 50;

    private final GraphQLSchema schema;
    private final Random random;
    private int aliases;

    AnyQuery(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    String next() {
        aliases = 0;
        var query = new StringBuilder(
                "query Any($plan: ID!, $duty: ID!, $ids: [String!]!, $yes: Boolean!, $no: Boolean!) {");
        for (var root = 0; root < 2; root++) {
            var field = ROOTS.get(random.nextInt(ROOTS.size()));
            var definition = schema.getQueryType().getFieldDefinition(field.substring(0, field.indexOf('(')));
            query.append(" r").append(root).append(": ").append(field);
            select(GraphQLTypeUtil.unwrapAll(definition.getType()), 1, query);
        }
        // a variable that is declared must be used
        return query.append(" p: plan(id: $plan) { id } d: node(id: $duty) { id }")
                .append(" n: nodes(ids: $ids) @include(if: $yes) @skip(if: $no) { id } }")
                .toString();
    }

    private void select(GraphQLUnmodifiedType type, int depth, StringBuilder query) {
        query.append(" { __typename");
        if (type instanceof GraphQLObjectType object) {
            fields(object, depth, query);
        } else if (type instanceof GraphQLInterfaceType open) {
            for (var object : schema.getImplementations(open)) {
                if (random.nextInt(4) == 0) {
                    query.append(" ... on ").append(object.getName()).append(" { id");
                    fields(object, depth, query);
                    query.append(" }");
                }
            }
        }
        query.append(" }");
    }

    private void fields(GraphQLObjectType type, int depth, StringBuilder query) {
        for (var field : type.getFieldDefinitions()) {
            var needsNothing =
                    field.getArguments().stream().noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()));
            if (needsNothing && aliases < MOST_ALIASES && random.nextInt(3) == 0) {
                field(field, depth, query);
            }
        }
    }

    private void field(GraphQLFieldDefinition field, int depth, StringBuilder query) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        var isLeaf = !(type instanceof GraphQLObjectType) && !(type instanceof GraphQLInterfaceType);
        if (!isLeaf && depth == DEEPEST) {
            return;
        }
        // two types of one interface may have fields of one name and different types
        query.append(" a").append(aliases++).append(type.getName()).append(": ").append(field.getName());
        switch (random.nextInt(12)) {
            case 0 -> query.append(" @include(if: $yes)");
            case 1 -> query.append(" @skip(if: $yes)");
            default -> query.append("");
        }
        if (!isLeaf) {
            select(type, depth + 1, query);
        }
    }
}
