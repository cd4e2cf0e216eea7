package io.sunledger.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, for who follows the log.
 *
 * @param reason why, as the actor said
 * @param touched whose duties it was about: of what it was done to; where that is a plan, of the duties that its command changed
 */
public record LoggedEvent(
        UUID id, String government, String act, @Nullable String reason, List<Touched> touched) {
    public LoggedEvent {
        touched = List.copyOf(touched);
    }

    /** @param duty null where it was about the unit as such */
    public record Touched(UUID unit, @Nullable UUID duty) {}
}
