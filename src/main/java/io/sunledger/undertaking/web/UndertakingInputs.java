package io.sunledger.undertaking.web;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.undertaking.AddMeasure;
import io.sunledger.undertaking.AnswerHandOver;
import io.sunledger.undertaking.ChangeMeasure;
import io.sunledger.undertaking.EndMeasure;
import io.sunledger.undertaking.HandOverView;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.ReceiptView;
import io.sunledger.undertaking.ReceiveDuties;
import io.sunledger.undertaking.ReceivedDuties;
import io.sunledger.undertaking.StartHandOver;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What is sent to undertake duties, and what is answered. SmallRye takes no list of ids, so texts. */
public final class UndertakingInputs {
    private UndertakingInputs() {}

    /** Duties to receive, at most 200. */
    @Input("ReceiveDutiesInput")
    public record ReceiveDutiesInput(
            @NonNull List<@NonNull String> dutyIds,
            @Nullable String idempotencyKey) {
        ReceiveDuties command() {
            return new ReceiveDuties(ids(dutyIds), idempotencyKey);
        }
    }

    /** A measure to add. */
    @Input("AddMeasureInput")
    public record AddMeasureInput(
            @Id @NonNull UUID dutyId,
            @NonNull String text,
            @Nullable String goal,
            @Nullable LocalDate due,
            @Nullable String section,
            @Nullable String person,
            @Nullable Integer position,
            @Nullable String idempotencyKey) {
        AddMeasure command() {
            return new AddMeasure(
                    dutyId, said(text), said(goal), due, said(section), said(person), position, idempotencyKey);
        }
    }

    /** What a measure shall say; what is left out is empty, but for state and position, which stay. */
    @Input("ChangeMeasureInput")
    public record ChangeMeasureInput(
            @Id @NonNull UUID measureId,
            int expectedVersion,
            @NonNull String text,
            @Nullable String goal,
            @Nullable LocalDate due,
            @Nullable String section,
            @Nullable String person,
            @Nullable DutyState state,
            @Nullable Integer position) {
        ChangeMeasure command() {
            return new ChangeMeasure(
                    measureId,
                    expectedVersion,
                    said(text),
                    said(goal),
                    due,
                    said(section),
                    said(person),
                    state,
                    position);
        }
    }

    /** A measure to finish or to drop. */
    @Input("EndMeasureInput")
    public record EndMeasureInput(
            @Id @NonNull UUID measureId,
            int expectedVersion,
            @Nullable String reason) {
        EndMeasure command() {
            return new EndMeasure(measureId, expectedVersion, reason);
        }
    }

    /**
     * A hand-over to start.
     *
     * @param successorIssuer null: the caller's own identity provider
     * @param successorSubject the account there
     */
    @Input("StartHandOverInput")
    public record StartHandOverInput(
            @Nullable String successorIssuer,
            @NonNull String successorSubject,
            @NonNull String successorName,
            @NonNull List<@NonNull String> dutyIds,
            @Nullable String reason,
            @Nullable String idempotencyKey) {
        StartHandOver command() {
            return new StartHandOver(
                    successorIssuer,
                    said(successorSubject),
                    said(successorName),
                    ids(dutyIds),
                    said(reason),
                    idempotencyKey);
        }
    }

    /** The successor's word on one item; to decline needs a reason. */
    @Input("HandOverItemInput")
    public record HandOverItemInput(
            @Id @NonNull UUID itemId,
            @Nullable String reason,
            @Nullable String idempotencyKey) {
        AnswerHandOver command() {
            return new AnswerHandOver(itemId, reason, idempotencyKey);
        }
    }

    /** A hand-over to give up. */
    @Input("CancelHandOverInput")
    public record CancelHandOverInput(
            @Id @NonNull UUID handOverId, @Nullable String reason) {}

    /** What became of each duty, or why the whole was refused. */
    public record ReceiveDutiesPayload(
            @Nullable List<@NonNull ReceiptOutcome> outcomes,
            @NonNull List<@NonNull UserError> userErrors) {}

    /** The measure as it is now, or why not. */
    public record MeasurePayload(
            @Nullable MeasureView measure, @NonNull List<@NonNull UserError> userErrors) {}

    /** The hand-over as it is now, or why not. */
    public record HandOverPayload(
            @Nullable HandOverView handOver, @NonNull List<@NonNull UserError> userErrors) {}

    /**
     * What became of one duty.
     *
     * @param receipt when it was received and by whom; null where it was not
     * @param message the sentence for a person, in the caller's language
     */
    @Type("ReceiptOutcome")
    public record ReceiptOutcome(
            @Id @NonNull UUID dutyId,
            ReceivedDuties.@NonNull Result result,
            @Nullable ReceiptView receipt,
            @Nullable String code,
            @Nullable String message) {
        static List<ReceiptOutcome> of(ReceivedDuties received, Locale language) {
            return received.outcomes().stream()
                    .map(outcome -> of(outcome, language))
                    .toList();
        }

        private static ReceiptOutcome of(ReceivedDuties.Outcome outcome, Locale language) {
            var at = outcome.at();
            var by = outcome.by();
            var receipt = at == null || by == null ? null : new ReceiptView(at, by);
            var code = outcome.code();
            var message = code == null
                    ? null
                    : Wording.of(code, language, outcome.facts().toArray());
            return new ReceiptOutcome(outcome.duty(), outcome.result(), receipt, code, message);
        }
    }

    static List<UUID> ids(List<String> ids) {
        return ids.stream().map(Ids::parse).toList();
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
