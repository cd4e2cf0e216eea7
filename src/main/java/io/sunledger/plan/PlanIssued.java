package io.sunledger.plan;

import io.sunledger.kernel.Actor;
import java.util.UUID;

/** A plan and all its parts are there. */
public record PlanIssued(UUID plan, Actor by) {}
