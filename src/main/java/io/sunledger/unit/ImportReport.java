package io.sunledger.unit;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was done
 */
public record ImportReport(
        boolean dryRun,
        int created,
        int changed,
        int unchanged,
        @NonNull List<@NonNull ImportedRow> rows) {
    public ImportReport {
        rows = List.copyOf(rows);
    }

    /**
     * @param row the line's number in the sheet
     * @param outcome CREATED, CHANGED or UNCHANGED
     * @param changes the columns that changed something
     */
    public record ImportedRow(
            int row,
            @NonNull String code,
            @NonNull String name,
            @NonNull String outcome,
            @NonNull List<@NonNull String> changes) {
        public ImportedRow {
            changes = List.copyOf(changes);
        }
    }
}
