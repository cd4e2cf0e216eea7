package io.sunledger.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit or a group in a role; exactly one of the two ids is there once the name is resolved.
 *
 * @param name as printed
 */
public record Assignee(
        Role role,
        String name,
        @Nullable UUID unit,
        @Nullable UUID group) {}
