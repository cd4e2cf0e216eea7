package io.sunledger.lineage;

import io.sunledger.intake.ReadDocument;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take the tasks of a higher plan, in place of those that are known: from its document, or from the plan that it is itself in this
 * installation; exactly one of the two.
 */
public record RegisterHigherTasks(
        UUID higherPlan,
        int expectedVersion,
        @Nullable ReadDocument document,
        @Nullable UUID sourcePlan) {}
