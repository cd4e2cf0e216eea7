package io.sunledger.plan;

/** Issue a plan: make it, its points, tasks and assignments, and all that follows from them, in one transaction. */
public record IssuePlan(PlanContent content) {}
