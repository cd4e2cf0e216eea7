package io.sunledger.plan;

import java.util.UUID;

/** A plan and all its parts are there. */
public record PlanIssued(UUID plan, String government) {}
