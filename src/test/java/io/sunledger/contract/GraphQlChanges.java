package io.sunledger.contract;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaGenerator;
import io.sunledger.contract.Change.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed from one GraphQL schema to a later one, by the rules of graphql-java. */
final class GraphQlChanges {
    private GraphQlChanges() {}

    static List<Change> between(String before, String now) {
        var old = SchemaGenerator.createdMockedSchema(before);
        var reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromIntrospection(old, SchemaGenerator.createdMockedSchema(now)),
                        reporter);
        return reporter.getEvents().stream()
                .filter(event -> event.getCategory() != null)
                .map(event -> new Change(level(event.getLevel()), where(event), what(event, old)))
                .toList();
    }

    private static Level level(DiffLevel level) {
        return switch (level) {
            case BREAKING -> Level.BREAKING;
            case DANGEROUS -> Level.DANGEROUS;
            case INFO -> Level.SAFE;
        };
    }

    /** A single component is an argument or a value, two are what a type was and is. */
    private static String where(DiffEvent event) {
        var component =
                event.getComponents().size() == 1 ? event.getComponents().get(0) : null;
        return Stream.of(event.getTypeName(), event.getFieldName(), component)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String what(DiffEvent event, GraphQLSchema old) {
        var isGone = event.getCategory() == DiffCategory.MISSING
                && old.getType(event.getTypeName()) instanceof GraphQLFieldsContainer type
                && type.getFieldDefinition(event.getFieldName()) != null
                && !type.getFieldDefinition(event.getFieldName()).isDeprecated();
        return event.getReasonMsg() + (isGone ? Announced.NEVER_DEPRECATED : "");
    }
}
