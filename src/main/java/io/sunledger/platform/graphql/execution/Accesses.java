package io.sunledger.platform.graphql.execution;

import graphql.schema.GraphQLObjectType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each field of each type is got, by SmallRye's model of the schema. */
final class Accesses {
    private static final Access TYPE_NAME = new Access.TypeName();

    private final Map<String, Map<String, Access>> byType = new HashMap<>();
    private final Map<String, RootCall> queries = new HashMap<>();

    /** @throws IllegalStateException where a field is neither a property nor a batch, which the service must not start with */
    Accesses(Schema schema) {
        schema.getTypes().values().forEach(type -> byType.put(type.getName(), accesses(type)));
        schema.getQueries().stream()
                .filter(Call::answersLater)
                .forEach(query -> queries.put(query.getName(), new RootCall(query)));
    }

    Access of(GraphQLObjectType type, String field) {
        if (field.equals("__typename")) {
            return TYPE_NAME;
        }
        var access = byType.getOrDefault(type.getName(), Map.of()).get(field);
        if (access == null) {
            throw new IllegalStateException("nobody knows how to get " + type.getName() + "." + field);
        }
        return access;
    }

    /** The id of such objects; null where they have none. */
    @Nullable
    Property identity(GraphQLObjectType type) {
        return byType.getOrDefault(type.getName(), Map.of()).get("id") instanceof Property id ? id : null;
    }

    /** The call of a root field; null where it is not one that answers later. */
    @Nullable
    RootCall query(String field) {
        return queries.get(field);
    }

    private static Map<String, Access> accesses(Type type) {
        var accesses = new HashMap<String, Access>();
        type.getFields().values().forEach(field -> {
            if (field.getMethodName() == null
                    || field.hasWrapper() && field.getWrapper().isMap()) {
                throw unknown(type, field);
            }
            accesses.put(field.getName(), Property.of(type.getClassName(), field));
        });
        type.getBatchOperations().values().forEach(operation -> {
            if (!Call.answersLater(operation)) {
                throw unknown(type, operation);
            }
            accesses.put(operation.getName(), new BatchCall(operation));
        });
        type.getOperations().values().forEach(operation -> {
            if (!type.hasBatchOperation(operation.getName())) {
                throw unknown(type, operation);
            }
        });
        return accesses;
    }

    private static IllegalStateException unknown(Type type, Field field) {
        return new IllegalStateException(type.getName() + "." + field.getName()
                + " is neither a property nor a @Source List that answers a Uni (docs/decisions/0017)");
    }
}
