package io.sunledger.live.domain;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where all listen who are to hear the same.
 *
 * @param unit only what is this unit's; null: of every unit, and of the inboxes the office's
 */
public record Channel(
        String government, Topic topic, @Nullable UUID unit) {
    private static final Set<String> OF_DUTIES = FeedKind.tablesOfUnits();
    private static final Set<String> OF_COUNTS = Set.of("plan", "plan_item", "task", "duty", "report", "close_out");

    /** Whether those who listen here are to hear of it. */
    public boolean concerns(Happening happening) {
        if (happening.government() != null && !happening.government().equals(government)) {
            return false;
        }
        return switch (topic.kind()) {
            case DUTIES -> touches(happening, OF_DUTIES) && isOfUnit(happening);
            case PLAN -> touches(happening, OF_COUNTS) && isOfPlan(happening) && isOfUnit(happening);
            case INBOX -> happening.things().contains("message") && isToUnit(happening);
        };
    }

    /** Which duties it is about, as far as those here may know; null: more than are named. */
    public @Nullable Set<UUID> duties(Happening happening) {
        var ofOthersToo = unit != null && !Set.of(unit).equals(happening.units());
        return ofOthersToo ? null : happening.duties();
    }

    private static boolean touches(Happening happening, Set<String> tables) {
        return !Collections.disjoint(happening.things(), tables);
    }

    private boolean isOfUnit(Happening happening) {
        return unit == null || happening.units() == null || happening.units().contains(unit);
    }

    private boolean isOfPlan(Happening happening) {
        return happening.plans() == null
                || topic.plan() != null && happening.plans().contains(topic.plan());
    }

    /** A message is to one unit, or to the office. */
    private boolean isToUnit(Happening happening) {
        return happening.units() == null
                || (unit == null
                        ? happening.units().isEmpty()
                        : happening.units().contains(unit));
    }

    /** What a transaction changed; what is null is more than is named. */
    public record Happening(
            @Nullable String government,
            Set<String> things,
            @Nullable Set<UUID> units,
            @Nullable Set<UUID> plans,
            @Nullable Set<UUID> duties) {}
}
