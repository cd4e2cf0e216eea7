package io.sunledger.export.web;

import io.sunledger.export.ImportView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Pages of imports and of their rows (Relay cursor connections). */
public final class ImportConnections {
    private ImportConnections() {}

    /** A page of imports. */
    @Name("ImportJobConnection")
    public record ImportConnection(
            @NonNull List<@NonNull ImportEdge> edges,
            @NonNull PageInfo pageInfo) {
        static ImportConnection of(Page<ImportView> page) {
            return new ImportConnection(page.edges(ImportEdge::new), PageInfo.of(page));
        }
    }

    /** An import and its place. */
    @Name("ImportJobEdge")
    public record ImportEdge(
            @NonNull ImportView node, @NonNull String cursor) {}

    /** A page of what is told of an import's rows. */
    @Name("ImportRowConnection")
    public record ImportRowConnection(
            @NonNull List<@NonNull ImportRowEdge> edges,
            @NonNull PageInfo pageInfo) {
        static ImportRowConnection of(Page<ImportRow> page) {
            return new ImportRowConnection(page.edges(ImportRowEdge::new), PageInfo.of(page));
        }
    }

    /** What is told of a row, and its place. */
    @Name("ImportRowEdge")
    public record ImportRowEdge(
            @NonNull ImportRow node, @NonNull String cursor) {}
}
