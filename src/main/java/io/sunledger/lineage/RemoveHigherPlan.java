package io.sunledger.lineage;

import java.util.UUID;

/**
 * Say that a plan does not implement a document after all; its tasks and what was decided on them go with it.
 *
 * @param reason why; never blank
 */
public record RemoveHigherPlan(UUID higherPlan, int expectedVersion, String reason) {}
