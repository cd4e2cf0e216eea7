package io.sunledger.undertaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The successor's word on one item.
 *
 * @param reason required to decline
 */
public record AnswerHandOver(
        UUID item, @Nullable String reason, @Nullable String idempotencyKey) {}
