package io.sunledger.platform.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field's type, taken apart once.
 *
 * @param type without its non-null mark
 * @param element of a list
 */
record Shape(
        Kind kind,
        boolean nonNull,
        GraphQLType type,
        @Nullable Shape element) {
    enum Kind {
        SCALAR,
        ENUM,
        LIST,
        OBJECT,
        ABSTRACT
    }

    static Shape of(GraphQLType type) {
        return type instanceof GraphQLNonNull marked ? of(marked.getWrappedType(), true) : of(type, false);
    }

    private static Shape of(GraphQLType type, boolean nonNull) {
        if (type instanceof GraphQLList list) {
            return new Shape(Kind.LIST, nonNull, type, of(list.getWrappedType()));
        }
        return new Shape(kind(type), nonNull, type, null);
    }

    private static Kind kind(GraphQLType type) {
        if (type instanceof GraphQLScalarType) {
            return Kind.SCALAR;
        }
        if (type instanceof GraphQLEnumType) {
            return Kind.ENUM;
        }
        if (type instanceof GraphQLObjectType) {
            return Kind.OBJECT;
        }
        if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
            return Kind.ABSTRACT;
        }
        throw new IllegalStateException("no output type: " + type);
    }

    /**
     * A value of a scalar or an enum as the schema writes it.
     *
     * @throws CoercingSerializeException where it is none of the type's
     */
    @Nullable
    Object written(Object value, ExecutionContext query) {
        return type instanceof GraphQLScalarType scalar
                ? scalar.getCoercing().serialize(value, query.getGraphQLContext(), query.getLocale())
                : ((GraphQLEnumType) type).serialize(value, query.getGraphQLContext(), query.getLocale());
    }

    Shape ofElement() {
        return Objects.requireNonNull(element);
    }
}
