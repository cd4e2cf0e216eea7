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
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fields that one statement answers together with all that is asked below them (docs/decisions/0023). Whatever cannot be part of
 * it is asked level by level, and what is below that is tried again.
 */
final class Subtrees {
    private static final Logger LOG = Logger.getLogger(Subtrees.class);

    private final WholeQueries queries;
    private final Joints joints;

    Subtrees(WholeQueries queries) {
        this.queries = queries;
        this.joints = new Joints(queries);
    }

    /** One that a statement can answer, for those who ask. */
    final class Subtree {
        private final String field;
        private final Found found;
        private final List<Map<String, ?>> parameters;

        private Subtree(String field, Found found, List<Map<String, ?>> parameters) {
            this.field = field;
            this.found = found;
            this.parameters = parameters;
        }

        /**
         * The JSON for each of those on which the field stands, each of which is there once.
         *
         * @return null for what hangs on none; null in all where it must be asked level by level
         */
        Uni<@Nullable List<@Nullable String>> of(List<Object> on) {
            var ids = new ArrayList<@Nullable UUID>();
            var by = Objects.requireNonNull(found.by());
            on.forEach(view -> ids.add((UUID) Components.value(view, by)));
            return told(
                    () -> queries.texts(found.member().part(), found.member().many(), ids, parameters));
        }

        /** The JSON of a root field; null where it must be asked level by level, be it that there is nothing. */
        Uni<@Nullable String> ofRoot() {
            return told(() -> queries.text(found.member().part(), parameters));
        }

        // a statement of ours that fails must not be the caller's failure, and is to be mended
        private <T> Uni<@Nullable T> told(Supplier<Uni<? extends @Nullable T>> texts) {
            return Uni.createFrom()
                    .deferred(texts)
                    .onFailure()
                    .invoke(failure -> LOG.warnf(failure, "%s is asked level by level", field))
                    .onFailure()
                    .recoverWithNull();
        }
    }

    /** Null where the field must be asked by itself. */
    @Nullable
    Subtree of(SelectedField field, BatchCall call, Object on, @Nullable ContextState request) {
        return of(field, new Joints.Field(call, on.getClass()), request);
    }

    /** Null where the root field must be asked by itself. */
    @Nullable
    Subtree ofRoot(SelectedField field, RootCall call, @Nullable ContextState request) {
        return field.shape().kind() == Shape.Kind.OBJECT ? of(field, new Joints.Field(call, null), request) : null;
    }

    private @Nullable Subtree of(SelectedField field, Joints.Field of, @Nullable ContextState request) {
        var below = new ArrayList<Map<String, ?>>();
        try {
            var found = below(field, of, new Walk(request, below));
            return found == null ? null : new Subtree(field.key(), found, below);
        } catch (RuntimeException e) {
            // what is wrong with the question is told by asking it
            LOG.debugf(e, "%s is asked level by level", field.key());
            return null;
        }
    }

    /** @param parameters of the queries that were met, in their order */
    private record Walk(@Nullable ContextState request, List<Map<String, ?>> parameters) {}

    /**
     * What hangs on a thing.
     *
     * @param member which does not say yet in which column the thing's query has what it hangs by
     * @param by the thing's component by which it does; null for a root field
     */
    private record Found(Part.Below member, @Nullable String by) {}

    private @Nullable Found below(SelectedField field, Joints.Field of, Walk walk) {
        var shape = field.shape();
        var many = shape.kind() == Shape.Kind.LIST;
        var one = many ? shape.ofElement() : shape;
        if (one.kind() != Shape.Kind.OBJECT) {
            return null;
        }
        var asked = joints.ask(new Joints.Question(of, field.arguments(), many, walk.request()));
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
                new Part.Below(field.key(), -1, many, !shape.nonNull(), part),
                asked.joint().parent());
    }

    private Part.@Nullable Member member(SelectedField field, GraphQLObjectType type, Joint on, Walk walk) {
        if (field.access() instanceof Access.TypeName) {
            return new Part.Same(field.key(), type.getName());
        }
        if (field.access() instanceof Property property) {
            return property(field, property, on);
        }
        var found = below(field, new Joints.Field((BatchCall) field.access(), on.view()), walk);
        var column = found == null ? null : on.column(Objects.requireNonNull(found.by()));
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
