package io.sunledger.duty.web;

import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.PageRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which duties, and which page of them, as query parameters. */
public record DutyQuery(
        @RestQuery @Nullable Integer first,
        @RestQuery @Nullable String after,
        @RestQuery @Nullable Integer last,
        @RestQuery @Nullable String before,
        @RestQuery @Nullable UUID planId,
        @RestQuery @Nullable UUID taskId,
        @RestQuery @Nullable UUID unitId,
        @RestQuery @Nullable DutyState state,
        @RestQuery @Nullable Boolean overdue,
        @RestQuery @Nullable LocalDate dueBefore,
        @RestQuery @Nullable Boolean withdrawn,
        @RestQuery @Nullable Light light,
        @RestQuery @Nullable String text) {
    PageRequest page() {
        return PageRequest.of(first, after, last, before);
    }

    FindDuties filter() {
        return new FindDuties(planId, taskId, unitId, state, overdue, dueBefore, withdrawn, light, text);
    }
}
