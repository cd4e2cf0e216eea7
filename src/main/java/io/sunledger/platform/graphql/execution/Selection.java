package io.sunledger.platform.graphql.execution;

import graphql.schema.GraphQLObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks of all objects of a type in the same place; each is itself and equals no other. */
final class Selection {
    private final GraphQLObjectType type;
    private final @Nullable Property identity;
    private final List<SelectedField> fields;

    /** @param identity the id of such objects, where they have one */
    Selection(GraphQLObjectType type, @Nullable Property identity, List<SelectedField> fields) {
        this.type = type;
        this.identity = identity;
        this.fields = fields;
    }

    GraphQLObjectType type() {
        return type;
    }

    @Nullable
    Property identity() {
        return identity;
    }

    List<SelectedField> fields() {
        return fields;
    }
}
