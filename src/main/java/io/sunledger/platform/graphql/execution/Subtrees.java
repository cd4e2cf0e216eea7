package io.sunledger.platform.graphql.execution;

import graphql.schema.GraphQLObjectType;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.query.Part;
import io.sunledger.platform.query.WholeQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Batched fields that one statement answers together with all that is asked below them (docs/decisions/0023). Whatever cannot be
 * part of it is asked level by level, and what is below that is tried again.
 */
final class Subtrees {
    private final WholeQueries queries;
    private final Joints joints;

    Subtrees(WholeQueries queries) {
        this.queries = queries;
        this.joints = new Joints(queries);
    }

    /** One that a statement can answer, for those who ask. */
    final class Subtree {
        private final Part part;
        private final boolean many;
        private final String parent;
        private final List<Map<String, ?>> parameters;

        private Subtree(Part part, boolean many, String parent, List<Map<String, ?>> parameters) {
            this.part = part;
            this.many = many;
            this.parent = parent;
            this.parameters = parameters;
        }

        /**
         * The JSON for each of those on which the field stands, each of which is there once.
         *
         * @return null for what hangs on none; null in all where it must be asked level by level
         */
        Uni<@Nullable List<@Nullable String>> of(List<Object> on) {
            var ids = new ArrayList<UUID>();
            on.forEach(view -> ids.add((UUID) Objects.requireNonNull(Components.value(view, parent))));
            return queries.texts(part, many, ids, parameters);
        }
    }

    /** Null where the field must be asked by itself. */
    @Nullable
    Subtree of(SelectedField field, Object on, @Nullable ContextState request) {
        var below = new ArrayList<Map<String, ?>>();
        var found = below("", field, on.getClass(), new Walk(request, below));
        return found == null
                ? null
                : new Subtree(found.member().part(), found.member().many(), found.by(), below);
    }

    /** @param parameters of the queries that were met, in their order */
    private record Walk(@Nullable ContextState request, List<Map<String, ?>> parameters) {}

    /**
     * What hangs on a thing, and by which component.
     *
     * @param member which does not say the column of that component yet
     */
    private record Found(Part.Below member, String by) {}

    private @Nullable Found below(String key, SelectedField field, Class<?> on, Walk walk) {
        var shape = field.shape();
        var many = shape.kind() == Shape.Kind.LIST;
        var one = many ? shape.ofElement() : shape;
        if (one.kind() != Shape.Kind.OBJECT || !(field.access() instanceof BatchCall call)) {
            return null;
        }
        var asked = joints.ask(new Joints.Question(call, on, field.arguments(), many, walk.request()));
        if (asked == null) {
            return null;
        }
        walk.parameters().add(asked.parameters());
        var members = new ArrayList<Part.Member>();
        var type = (GraphQLObjectType) one.type();
        for (var selected : field.asked().of(type).fields()) {
            var member = member(selected, type, asked.joint(), walk);
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        var part = new Part(asked.joint().branch(), members);
        return new Found(
                new Part.Below(key, -1, many, !shape.nonNull(), part),
                asked.joint().parent());
    }

    private Part.@Nullable Member member(SelectedField field, GraphQLObjectType type, Joint on, Walk walk) {
        if (field.access() instanceof Access.TypeName) {
            return new Part.Same(field.key(), type.getName());
        }
        if (field.access() instanceof Property property) {
            return property(field, property, on);
        }
        var found = below(field.key(), field, on.view(), walk);
        var column = found == null ? null : on.column(found.by());
        if (found == null || column == null) {
            return null;
        }
        var member = found.member();
        return new Part.Below(member.key(), column, member.many(), member.nullable(), member.part());
    }

    private static Part.@Nullable Member property(SelectedField field, Property property, Joint on) {
        var kind = field.shape().kind();
        if (kind != Shape.Kind.SCALAR && kind != Shape.Kind.ENUM) {
            return null;
        }
        var value = on.value(property, field.shape(), field.asked().query());
        return value == null
                ? null
                : new Part.Column(
                        field.key(),
                        value.column(),
                        value.written(),
                        !field.shape().nonNull());
    }
}
