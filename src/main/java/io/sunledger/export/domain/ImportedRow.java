package io.sunledger.export.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be told of a row: that it changed something, or one thing that is wrong with it. */
@Entity
public class ImportedRow {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID jobId;
    private String sheet;
    private int lineNumber;
    private @Nullable String columnName;
    private @Nullable UUID dutyId;
    private @Nullable UUID periodId;

    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    private @Nullable String code;
    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected ImportedRow() {}

    public ImportedRow(UUID id, ImportJob job, Place place, Finding finding) {
        this.id = id;
        this.government = job.maker().government();
        this.jobId = job.id();
        this.sheet = place.sheet();
        this.lineNumber = place.line();
        this.dutyId = place.duty();
        this.periodId = place.period();
        this.columnName = finding.column();
        this.outcome = finding.outcome();
        this.code = finding.code();
        this.facts = Facts.kept(finding.facts());
    }

    /**
     * Which row it is.
     *
     * @param line its number in the sheet, from 1
     * @param duty null where the row names none
     */
    public record Place(
            String sheet,
            int line,
            @Nullable UUID duty,
            @Nullable UUID period) {}

    /**
     * What is found of it.
     *
     * @param column the head of the column; null where it is about the whole row
     * @param code null where it changed something
     * @param facts what the code's sentence needs
     */
    public record Finding(
            RowOutcome outcome,
            @Nullable String column,
            @Nullable String code,
            List<String> facts) {
        public Finding {
            facts = List.copyOf(facts);
        }

        public static Finding changed() {
            return new Finding(RowOutcome.CHANGED, null, null, List.of());
        }

        public static Finding refused(@Nullable String column, String code, Object... facts) {
            return new Finding(
                    RowOutcome.REFUSED,
                    column,
                    code,
                    Arrays.stream(facts).map(String::valueOf).toList());
        }
    }
}
