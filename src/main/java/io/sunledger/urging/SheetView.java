package io.sunledger.urging;

import io.sunledger.platform.graphql.Node;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Effect;
import io.sunledger.urging.domain.SheetState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An urging sheet (督办单).
 *
 * @param number as documents write it: {@code 督〔2022〕12号}
 * @param dutyId the duty that is urged; null where it is a unit's reports for a period
 * @param due the date that was missed
 * @param daysOverdue on the day of issue; negative before the due day
 * @param byHand issued by a person, not by the ladder
 * @param text as it was issued
 * @param textEn the same in English
 * @param issuedBy a name
 * @param effect what became of the thing since, computed now
 */
@Type("UrgingSheet")
public record SheetView(
        @Id @NonNull UUID id,
        int version,
        @NonNull String number,
        @NonNull Colour colour,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID unitId,
        @Id @Nullable UUID dutyId,
        @Id @Nullable UUID periodId,
        @NonNull LocalDate due,
        int daysOverdue,
        boolean byHand,
        @Nullable String reason,
        @NonNull String text,
        @NonNull String textEn,
        @NonNull Instant issuedAt,
        @NonNull String issuedBy,
        @NonNull SheetState state,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason,
        @NonNull Effect effect)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
