package io.sunledger.urging.web;

import io.sunledger.kernel.Refused;
import io.sunledger.urging.SheetCommands.AnswerSheet;
import io.sunledger.urging.SheetCommands.IssueSheet;
import io.sunledger.urging.SheetCommands.PauseUrging;
import io.sunledger.urging.SheetCommands.ReceiveSheet;
import io.sunledger.urging.SheetCommands.WithdrawSheet;
import io.sunledger.urging.domain.Colour;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on sheets take, over both protocols; over REST id, version and key stand in path and headers. */
public interface SheetInputs {
    @Input("IssueSheetInput")
    record IssueSheetInput(
            @Id @NonNull UUID dutyId,
            @NonNull Colour colour,
            @NonNull String reason,
            @Nullable String idempotencyKey) {
        IssueSheet command() {
            return new IssueBody(colour, reason).command(dutyId, idempotencyKey);
        }
    }

    @Input("ReceiveSheetInput")
    record ReceiveSheetInput(@Id @NonNull UUID sheetId, int expectedVersion) {
        ReceiveSheet command() {
            return new ReceiveSheet(sheetId, expectedVersion);
        }
    }

    @Input("AnswerSheetInput")
    record AnswerSheetInput(
            @Id @NonNull UUID sheetId,
            int expectedVersion,
            @NonNull String answer) {
        AnswerSheet command() {
            return new AnswerSheet(sheetId, expectedVersion, answer);
        }
    }

    @Input("WithdrawSheetInput")
    record WithdrawSheetInput(
            @Id @NonNull UUID sheetId,
            int expectedVersion,
            @NonNull String reason) {
        WithdrawSheet command() {
            return new WithdrawSheet(sheetId, expectedVersion, reason);
        }
    }

    /** @param until the first day on which the duty is urged again */
    @Input("PauseUrgingInput")
    record PauseUrgingInput(
            @Id @NonNull UUID dutyId,
            @NonNull LocalDate until,
            @NonNull String reason) {
        PauseUrging command() {
            return new PauseUrging(dutyId, until, reason);
        }
    }

    /** A sheet to be issued, over REST. */
    record IssueBody(@Nullable Colour colour, @Nullable String reason) {
        IssueSheet command(UUID duty, @Nullable String key) {
            if (colour == null) {
                throw new Refused("request.malformed", "colour");
            }
            return new IssueSheet(duty, colour, reason == null ? "" : reason, key);
        }
    }

    /** What a unit answers, over REST. */
    record AnswerBody(@Nullable String answer) {}

    /** Why, over REST. */
    record ReasonBody(@Nullable String reason) {}

    /** How long a duty is left alone, over REST. */
    record PauseBody(@Nullable LocalDate until, @Nullable String reason) {
        PauseUrging command(UUID duty) {
            if (until == null) {
                throw new Refused("request.malformed", "until");
            }
            return new PauseUrging(duty, until, reason == null ? "" : reason);
        }
    }
}
