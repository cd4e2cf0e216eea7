package io.sunledger.export.web;

import io.sunledger.export.StartExport;
import io.sunledger.export.StartImport;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.kernel.Refused;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is asked for over GraphQL and, without what stands in headers, over REST. */
public final class ExportInputs {
    private ExportInputs() {}

    /**
     * Which ledger, and how it is written.
     *
     * @param kind says which one of the three ids is to be there
     * @param year of a unit's plans; for the kind UNIT only
     */
    @Input("StartExportInput")
    public record StartExportInput(
            @NonNull LedgerKind kind,
            @Id @Nullable UUID planId,
            @Id @Nullable UUID unitId,
            @Nullable Integer year,
            @Id @Nullable UUID periodId,
            @NonNull LedgerFormat format,
            @Nullable String idempotencyKey) {
        StartExport command() {
            if (kind == null || format == null) {
                throw new Refused("request.malformed", kind == null ? "kind" : "format");
            }
            return new StartExport(of(), format, idempotencyKey);
        }

        private LedgerSubject of() {
            var id = switch (kind) {
                case PLAN -> planId;
                case UNIT -> unitId;
                case PERIOD -> periodId;
            };
            var named =
                    Stream.of(planId, unitId, periodId).filter(Objects::nonNull).count();
            if (id == null || named != 1 || (kind == LedgerKind.UNIT) != (year != null)) {
                throw new Refused("export.subject");
            }
            return new LedgerSubject(kind, id, year);
        }

        StartExportInput with(@Nullable String key) {
            return new StartExportInput(kind, planId, unitId, year, periodId, format, key);
        }
    }

    /**
     * A ledger that was sent as an upload.
     *
     * @param dryRun only tell what would change
     */
    @Input("StartImportInput")
    public record StartImportInput(
            @Id @NonNull UUID uploadId,
            @Nullable Boolean dryRun,
            @Nullable String idempotencyKey) {
        UUID upload() {
            if (uploadId == null) {
                throw new Refused("request.malformed", "uploadId");
            }
            return uploadId;
        }

        StartImport command(String fileName) {
            return new StartImport(fileName, Boolean.TRUE.equals(dryRun), idempotencyKey);
        }
    }
}
