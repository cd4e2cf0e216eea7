package io.sunledger.webhook.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a subscription is about; null and empty ask for nothing.
 *
 * @param types names of event types
 * @param plan only what is about this plan
 * @param unit only what is about this unit
 */
public record EventFilter(
        Set<String> types, @Nullable UUID plan, @Nullable UUID unit) {
    public EventFilter {
        types = Set.copyOf(types);
    }

    static EventFilter of(String types, @Nullable UUID plan, @Nullable UUID unit) {
        return new EventFilter(types.isEmpty() ? Set.of() : Set.of(types.split(",")), plan, unit);
    }

    /** Whether an event of this type, about this plan and unit, is among them. */
    public boolean takes(String type, @Nullable UUID ofPlan, @Nullable UUID ofUnit) {
        return (types.isEmpty() || types.contains(type))
                && (plan == null || plan.equals(ofPlan))
                && (unit == null || unit.equals(ofUnit));
    }

    String typesText() {
        return String.join(",", new TreeSet<>(types));
    }
}
