package io.sunledger.live.domain;

import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one can listen to.
 *
 * @param plan of which plan the counts; null for the others
 */
public record Topic(Kind kind, @Nullable UUID plan) {
    public static final Topic DUTIES = new Topic(Kind.DUTIES, null);
    public static final Topic INBOX = new Topic(Kind.INBOX, null);

    private static final String PLAN = "plan:";

    /** What it is about. */
    public enum Kind {
        DUTIES,
        INBOX,
        PLAN
    }

    public static Topic ofPlan(UUID plan) {
        return new Topic(Kind.PLAN, plan);
    }

    /** @throws Refused live.topic, id.malformed */
    public static Topic parse(String text) {
        if (text.startsWith(PLAN)) {
            return ofPlan(Ids.parse(text.substring(PLAN.length())));
        }
        return switch (text) {
            case "duties" -> DUTIES;
            case "inbox" -> INBOX;
            default -> throw new Refused("live.topic", text);
        };
    }

    /**
     * Several, with commas between.
     *
     * @throws Refused live.topic
     */
    public static Set<Topic> parseAll(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Topic::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DUTIES -> "duties";
            case INBOX -> "inbox";
            case PLAN -> PLAN + plan;
        };
    }
}
