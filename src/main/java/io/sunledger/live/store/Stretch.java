package io.sunledger.live.store;

import io.sunledger.live.domain.FeedKind;
import io.sunledger.live.domain.LogPlace;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log.
 *
 * @param end where it ends
 * @param more whether the log goes on there
 * @param horizon the oldest transaction that was open
 */
public record Stretch(List<Changed> things, LogPlace end, boolean more, long horizon) {
    /**
     * A thing that changed.
     *
     * @param at its last change in the stretch
     * @param duty on which it hangs, or that it is
     * @param turned whether a duty is owed again, or no more
     */
    public record Changed(
            FeedKind kind,
            UUID id,
            LogPlace at,
            @Nullable UUID duty,
            @Nullable UUID plan,
            @Nullable UUID unit,
            boolean turned) {}

    /** A thing that did not change but looks otherwise. */
    public record Following(
            FeedKind kind, UUID id, @Nullable UUID duty) {}

    /**
     * Why things look otherwise.
     *
     * @param turned duties that came or went
     * @param touched duties on which something was done
     * @param plans whose sheets about reports are concerned
     * @param units whose
     */
    public record Cause(Set<UUID> turned, Set<UUID> touched, Set<UUID> plans, Set<UUID> units) {}
}
