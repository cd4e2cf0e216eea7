package io.sunledger.review.domain;

import io.sunledger.kernel.Breach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of closing a duty out.
 *
 * @param subject the target, the frequency or the link that it is about; null where it is about the duty as a whole
 * @param facts what its sentence needs
 */
public record Unmet(Shortfall shortfall, @Nullable UUID subject, List<String> facts) {
    public Unmet {
        facts = List.copyOf(facts);
    }

    public static Unmet of(Shortfall shortfall, @Nullable UUID subject, Object... facts) {
        return new Unmet(
                shortfall, subject, List.of(facts).stream().map(String::valueOf).toList());
    }

    /** What is waived when this is. */
    public record Key(Shortfall shortfall, @Nullable UUID subject) {}

    public Key key() {
        return new Key(shortfall, subject);
    }

    public Breach breach() {
        return Breach.at(pointer(), shortfall.code(), facts.toArray());
    }

    /** Where in the duty, as a JSON pointer (RFC 6901). */
    public String pointer() {
        return switch (shortfall) {
            case NO_EVIDENCE -> "/evidence";
            case DEAD_LINK -> "/evidence/" + subject;
            case NO_REPORT -> "/reports";
            case TARGET_UNMET -> "/task/targets/" + subject;
            case COUNT_SHORT -> "/task/frequencies/" + subject;
        };
    }
}
