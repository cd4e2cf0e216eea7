package io.sunledger.undertaking;

import io.sunledger.kernel.DutyState;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One of the measures into which a unit divides a duty (措施).
 *
 * @param position its place among the duty's measures
 * @param goal to what end (目标)
 * @param due the last day, no later than the duty's
 * @param section in charge (责任科室)
 * @param person in charge (责任人)
 * @param finishedAt since when it is done
 * @param droppedAt since when it is not to be done any more
 */
@Type("Measure")
public record MeasureView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID dutyId,
        int version,
        int position,
        @NonNull String text,
        @NonNull String goal,
        @NonNull LocalDate due,
        @NonNull String section,
        @NonNull String person,
        @NonNull DutyState state,
        @Nullable Instant finishedAt,
        @Nullable Instant droppedAt)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
