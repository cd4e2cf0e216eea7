package io.sunledger.export.web;

import io.sunledger.export.ImportRowView;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.kernel.Wording;
import io.sunledger.progress.ReportView;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a row that was taken in: that it changed something, or one thing that is wrong with it.
 *
 * @param sheet its name; empty in CSV
 * @param line in the sheet, from 1
 * @param column its head; null where it is about the whole row
 * @param code null where it changed something
 * @param message the sentence for a person, in the caller's language
 * @param report as it is now; null for refused rows
 */
@Type("ImportRow")
public record ImportRow(
        @Id @NonNull UUID id,
        @NonNull String sheet,
        int line,
        @Nullable String column,
        @Id @Nullable UUID dutyId,
        @Id @Nullable UUID periodId,
        @NonNull RowOutcome outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable ReportView report) {
    static ImportRow of(ImportRowView row, Locale language) {
        var code = row.code();
        return new ImportRow(
                row.id(),
                row.sheet(),
                row.line(),
                row.column(),
                row.dutyId(),
                row.periodId(),
                row.outcome(),
                code,
                code == null ? null : Wording.of(code, language, row.facts().toArray()),
                row.report());
    }
}
