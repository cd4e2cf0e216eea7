package io.sunledger.contract;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaGenerator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What changed from one GraphQL schema to a later one, by the rules of graphql-java. */
final class GraphQlChanges {
    private GraphQlChanges() {}

    static List<Change> between(String before, String now) {
        var reporter = new CapturingReporter();
        var both = SchemaDiffSet.diffSetFromIntrospection(
                SchemaGenerator.createdMockedSchema(before), SchemaGenerator.createdMockedSchema(now));
        new SchemaDiff().diffSchema(both, reporter);
        return Stream.of(
                        reporter.getBreakages().stream().map(event -> Change.breaking(where(event), what(event))),
                        reporter.getDangers().stream().map(event -> Change.dangerous(where(event), what(event))),
                        reporter.getInfos().stream()
                                .filter(event -> event.getCategory() != null)
                                .map(event -> Change.safe(where(event), what(event))))
                .flatMap(all -> all)
                .toList();
    }

    private static String where(DiffEvent event) {
        var names = Stream.concat(Stream.of(event.getTypeName(), event.getFieldName()), event.getComponents().stream());
        return String.join(".", names.filter(Objects::nonNull).distinct().toList());
    }

    private static String what(DiffEvent event) {
        return event.getReasonMsg();
    }
}
