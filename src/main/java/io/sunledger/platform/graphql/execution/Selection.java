package io.sunledger.platform.graphql.execution;

import graphql.schema.GraphQLObjectType;
import java.util.List;

/** What a query asks of all objects of a type in the same place; each is itself and equals no other. */
final class Selection {
    private final GraphQLObjectType type;
    private final List<SelectedField> fields;

    Selection(GraphQLObjectType type, List<SelectedField> fields) {
        this.type = type;
        this.fields = fields;
    }

    GraphQLObjectType type() {
        return type;
    }

    List<SelectedField> fields() {
        return fields;
    }
}
