package io.sunledger.succession;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as carrying over looks at it.
 *
 * @param item of the task
 * @param text what the task says
 */
public record Owed(
        UUID duty,
        UUID plan,
        UUID item,
        UUID task,
        UUID unit,
        Role role,
        String text,
        @Nullable Instant withdrawnAt,
        @Nullable Instant closedAt,
        @Nullable UUID carriedTo) {

    /** Why nothing can be done with it, if so. */
    Optional<Breach> ended(String path) {
        if (withdrawnAt != null) {
            return Optional.of(Breach.at(path, "duty.withdrawn"));
        }
        if (carriedTo != null) {
            return Optional.of(Breach.at(path, "duty.carried", duty, carriedTo));
        }
        return closedAt == null ? Optional.empty() : Optional.of(Breach.at(path, "duty.closed", duty));
    }
}
