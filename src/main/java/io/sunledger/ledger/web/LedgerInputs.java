package io.sunledger.ledger.web;

import static io.sunledger.platform.rest.Given.required;

import io.sunledger.ledger.AddEntry;
import io.sunledger.ledger.EndOccurrence;
import io.sunledger.ledger.RecordOccurrence;
import io.sunledger.ledger.StrikeRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What the acts on the registers take, over both protocols. Over REST the id stands in the path, the version in {@code If-Match}
 * and the key in {@code Idempotency-Key}.
 */
public interface LedgerInputs {
    /** @param occurredAt with its offset: {@code 2022-09-30T16:00:00+08:00} */
    @Input("RecordOccurrenceInput")
    record RecordOccurrenceInput(
            @Id @NonNull UUID dutyId,
            @Id @NonNull UUID timeLimitId,
            @NonNull Instant occurredAt,
            @NonNull String what,
            @Nullable String idempotencyKey) {
        RecordOccurrence command() {
            return new OccurrenceBody(timeLimitId, occurredAt, what).command(dutyId, idempotencyKey);
        }
    }

    record OccurrenceBody(
            @Nullable UUID timeLimitId,
            @Nullable Instant occurredAt,
            @Nullable String what) {
        RecordOccurrence command(UUID duty, @Nullable String key) {
            return new RecordOccurrence(
                    duty, required(timeLimitId, "/timeLimitId"), required(occurredAt, "/occurredAt"), text(what), key);
        }
    }

    /** @param endedAt null for now */
    @Input("EndOccurrenceInput")
    record EndOccurrenceInput(
            @Id @NonNull UUID occurrenceId,
            int expectedVersion,
            @Nullable Instant endedAt,
            @Nullable String note) {
        EndOccurrence command() {
            return new EndBody(endedAt, note).command(occurrenceId, expectedVersion);
        }
    }

    record EndBody(@Nullable Instant endedAt, @Nullable String note) {
        EndOccurrence command(UUID occurrence, int version) {
            return new EndOccurrence(occurrence, version, endedAt, text(note));
        }
    }

    /** What was recorded by mistake, and how it shows. */
    @Input("StrikeRecordInput")
    record StrikeRecordInput(
            @Id @NonNull UUID id,
            int expectedVersion,
            @NonNull String reason) {
        StrikeRecord command() {
            return new StrikeBody(reason).command(id, expectedVersion);
        }
    }

    record StrikeBody(@Nullable String reason) {
        StrikeRecord command(UUID id, int version) {
            return new StrikeRecord(id, version, text(reason));
        }
    }

    /** @param value in the target's unit; with a target only */
    @Input("AddLedgerEntryInput")
    record AddEntryInput(
            @Id @NonNull UUID dutyId,
            @Id @Nullable UUID frequencyId,
            @Id @Nullable UUID targetId,
            @NonNull LocalDate on,
            @Nullable String what,
            @Nullable BigDecimal value,
            @Nullable String idempotencyKey) {
        AddEntry command() {
            return new EntryBody(frequencyId, targetId, on, what, value).command(dutyId, idempotencyKey);
        }
    }

    record EntryBody(
            @Nullable UUID frequencyId,
            @Nullable UUID targetId,
            @Nullable LocalDate on,
            @Nullable String what,
            @Nullable BigDecimal value) {
        AddEntry command(UUID duty, @Nullable String key) {
            return new AddEntry(duty, frequencyId, targetId, required(on, "/on"), text(what), value, key);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
