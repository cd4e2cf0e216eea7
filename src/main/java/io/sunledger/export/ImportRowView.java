package io.sunledger.export;

import io.sunledger.export.domain.RowOutcome;
import io.sunledger.progress.ReportView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a row that was taken in: that it changed something, or one thing that is wrong with it.
 *
 * @param sheet its name; empty in CSV
 * @param line in the sheet, from 1
 * @param column its head; null where it is about the whole row
 * @param code null where it changed something
 * @param facts what the code's sentence needs
 * @param report as it is now, of rows that changed something and of those that are stale
 */
public record ImportRowView(
        UUID id,
        String sheet,
        int line,
        @Nullable String column,
        @Nullable UUID dutyId,
        @Nullable UUID periodId,
        RowOutcome outcome,
        @Nullable String code,
        List<String> facts,
        @Nullable ReportView report) {
    public ImportRowView {
        facts = List.copyOf(facts);
    }

    ImportRowView with(@Nullable ReportView now) {
        return new ImportRowView(id, sheet, line, column, dutyId, periodId, outcome, code, facts, now);
    }
}
