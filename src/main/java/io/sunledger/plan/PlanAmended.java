package io.sunledger.plan;

import io.sunledger.kernel.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * A plan has changed.
 *
 * @param reason why
 * @param tasks those whose assignments or deadlines are new, changed or withdrawn
 */
public record PlanAmended(UUID plan, Actor by, String reason, Set<UUID> tasks) {
    public PlanAmended {
        tasks = Set.copyOf(tasks);
    }
}
