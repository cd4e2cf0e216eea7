package io.sunledger.review.web;

import io.sunledger.review.FindOnLookBack;
import io.sunledger.review.OpenLookBack;
import io.sunledger.review.domain.LookBackFinding;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the mutations on look-backs take, and the bodies over REST. */
public interface LookBackInputs {
    @Input("OpenLookBackInput")
    record OpenInput(
            @Id @NonNull UUID planId,
            @Nullable String note,
            @Nullable String idempotencyKey) {
        OpenLookBack command() {
            return new OpenLookBack(planId, note, idempotencyKey);
        }
    }

    @Input("FindOnLookBackInput")
    record FindInput(
            @Id @NonNull UUID entryId,
            int expectedVersion,
            @NonNull LookBackFinding finding,
            @NonNull String text,
            @Nullable String evidence,
            @Nullable LocalDate rectifyBy,
            @Nullable Boolean reopen,
            @Nullable String idempotencyKey) {
        FindOnLookBack command() {
            return new FindOnLookBack(
                    entryId,
                    expectedVersion,
                    finding,
                    text,
                    evidence,
                    rectifyBy,
                    Boolean.TRUE.equals(reopen),
                    idempotencyKey);
        }
    }

    record OpenBody(@Nullable String note) {}

    record FindBody(
            @Nullable LookBackFinding finding,
            @Nullable String text,
            @Nullable String evidence,
            @Nullable LocalDate rectifyBy,
            @Nullable Boolean reopen) {}
}
